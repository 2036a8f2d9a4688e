const list = (text: string): string[] => text.trim().split(/\s+/);

/** Commonest first; drawn with falling chances. */
export const GIVEN = list(`
  James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica
  Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Margaret Mark Sandra Donald Ashley Steven
  Kimberly Paul Emily Andrew Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Dorothy George Melissa Timothy Deborah
  Ronald Stephanie Edward Rebecca Jason Sharon Jeffrey Laura Ryan Cynthia Jacob Kathleen Gary Amy Nicholas Angela Eric
  Shirley Jonathan Anna Stephen Brenda Larry Pamela Justin Emma Scott Nicole Brandon Helen Benjamin Samantha Samuel
  Katherine Gregory Christine Alexander Debra Frank Rachel Patrick Carolyn Raymond Janet Jack Catherine Dennis Maria Jerry
  Heather Tyler Diane Aaron Ruth Jose Julie Adam Olivia Nathan Joyce Henry Virginia Zachary Victoria Douglas Kelly Peter
  Lauren Kyle Christina Noah Joan Ethan Evelyn Jeremy Judith Walter Megan Christian Andrea Keith Cheryl Roger Hannah Terry
  Jürgen Hélène François Łukasz Søren Zoë José María Günther Björn Anneliese Giulia Matteo Ingrid Agnieszka Piotr Chloé
  Anaïs Dmitri Svetlana Aoife Siobhán Niamh Ewa Jörg Annika Pilar Joaquín Beatriz Camille Thibault`);

export const SURNAMES = list(`
  Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas
  Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King
  Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips
  Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper
  Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz
  Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell
  Coleman Butler Henderson Barnes Fisher Vasquez Simmons Graham Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker
  Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hartmann Lange
  Dubois Lefèvre Moreau Girard Rousseau Fontaine Chevalier Garnier Rossi Russo Ferrari Esposito Bianchi Romano Colombo
  Ricci Marino Greco Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Nowak Jansen Bakker Visser Smit
  Hansen Johansen Olsen Larsen Andersen Nilsson Eriksson Lindqvist O'Brien O'Connor McCarthy Fitzgerald Gallagher Doherty
  Whitfield Thackeray Ellsworth Pemberton Ashdown Cartwright Holloway Fairbanks Lockwood Wainwright Hathaway Kingsley
  Abernathy Blackwood Carmichael Drummond Eastwood Farnsworth Goodwin Haverford Ironside Jefferson Kirkland Langford`);

/** What people are called beside their name; both columns of a pair may be written. */
export const NICKNAMES: Record<string, string[]> = {
  James: ['Jim', 'Jimmy'],
  Robert: ['Bob', 'Rob', 'Bobby'],
  Patricia: ['Pat', 'Tricia'],
  John: ['Jack', 'Johnny'],
  Jennifer: ['Jenny', 'Jen'],
  Michael: ['Mike', 'Mick'],
  David: ['Dave'],
  Elizabeth: ['Liz', 'Beth', 'Betty'],
  William: ['Bill', 'Will', 'Billy'],
  Barbara: ['Barb'],
  Richard: ['Dick', 'Rick'],
  Susan: ['Sue'],
  Joseph: ['Joe'],
  Jessica: ['Jess'],
  Thomas: ['Tom'],
  Charles: ['Charlie', 'Chuck'],
  Christopher: ['Chris'],
  Daniel: ['Dan', 'Danny'],
  Matthew: ['Matt'],
  Anthony: ['Tony'],
  Margaret: ['Maggie', 'Peggy'],
  Donald: ['Don'],
  Steven: ['Steve'],
  Kimberly: ['Kim'],
  Andrew: ['Andy', 'Drew'],
  Joshua: ['Josh'],
  Kenneth: ['Ken'],
  Timothy: ['Tim'],
  Deborah: ['Debbie'],
  Edward: ['Ed', 'Ted'],
  Rebecca: ['Becky'],
  Jeffrey: ['Jeff'],
  Katherine: ['Kate', 'Kathy'],
  Nicholas: ['Nick'],
  Jonathan: ['Jon'],
  Benjamin: ['Ben'],
  Samuel: ['Sam'],
  Samantha: ['Sam'],
  Gregory: ['Greg'],
  Alexander: ['Alex'],
  Victoria: ['Vicky'],
  Zachary: ['Zach'],
  Stephen: ['Steve'],
  José: ['Pepe'],
};

/** Surnames by how common they are, with their share in a thousand. */
export const SURNAMES_ZH =
  '王72李74张68刘54陈45杨31赵23黄22周21吴20徐17孙15胡13朱13高12林12何12郭12马11罗10梁9宋8郑8谢7韩7唐7冯6于6董6萧6程5曹5袁5邓5许5傅5沈5曾5彭5吕4苏4卢4蒋4蔡4贾4丁4魏4薛4叶4阎4余4潘4杜4戴3夏3钟3汪3田3任3姜3范3方3石3姚3谭3廖3邹3熊3金3陆3郝3孔3白3崔3康3毛2邱2秦2江2史2顾2侯2邵2孟2龙2万2段2雷2钱2汤2尹2黎2易1常1武1乔1贺1赖1龚1文1欧阳1上官1诸葛1';
export const GIVEN_ZH =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文辉力晓东海燕云鹏飞宇浩然子轩梓涵思远佳怡欣妍雨泽俊凯雪婷慧颖晨阳嘉琪诗瑶美玲春林永健新民成龙立家豪天佑一诺若曦可心博雅乐彤语嫣振宁少峰';
