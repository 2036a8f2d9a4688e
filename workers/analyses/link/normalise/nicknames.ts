/** Given names that stand for each other, one group a line; a short form may stand in several. */
const GROUPS = `
james jim jimmy jamie jimbo
robert bob rob bobby robbie bert
patricia pat patty tricia trish
john jack johnny jon
jonathan jon johnny nathan
jennifer jenny jen jenn
michael mike mick mikey mickey micha mitch
mikhail misha
elizabeth liz beth betty lisa eliza lizzie betsy bess libby elisabeth elsie
william bill will billy willy liam wilhelm willi
barbara barb babs barbie bobbie
richard dick rick rich richie ricky
susan sue susie suzy suzanne susanne
joseph joe joey sepp josef jo
jessica jess jessie
thomas tom tommy
charles charlie chuck chas charly karl carl
christopher chris kit topher
christian chris
christine christina chris chrissy tina kirsten
daniel dan danny
matthew matt matty matthias
anthony tony toni antonio anton
margaret maggie peggy meg marge greta margie margarete gretchen margarita
donald don donny
steven stephen steve stevie stefan stephan
kimberly kim kimmy
andrew andy drew andreas
joshua josh
kenneth ken kenny
kevin kev
timothy tim timmy
deborah debbie deb debra debby
edward ed ted eddie ned teddy eduard
rebecca becky becca
jeffrey jeff geoffrey geoff
katherine kate kathy catherine cathy katie katharina kat kathleen kitty katrin cathrine kathryn
nicholas nick nicky nicolas nikolaus klaus niko
benjamin ben benny benji
samuel sam sammy
samantha sam sammy
gregory greg gregg
alexander alex sandy xander sascha al alexandre
alexandra alex sandra sandy sasha
victoria vicky vicki tori
zachary zach zack zac
lawrence larry laurence lorenz
raymond ray
ronald ron ronny ronnie
gerald jerry gerry gerhard gerd
dennis denny
terrence terry terence
douglas doug
peter pete petra
philip phil phillip philipp
frederick fred freddy friedrich fritz
frank frankie francis franz
francisco paco pancho frank
jose pepe
ignacio nacho
guadalupe lupe
rafael rafa
manuel manny manolo
leonard leo len lenny
leonardo leo
louis lou louie ludwig lewis luis
vincent vince vinny
walter walt
harold harry hal
henry harry hank heinrich heinz henri
arthur art artie
albert al bert
alfred al fred alf
eugene gene
martin marty
nathaniel nate nathan nat
nathan nate
theodore ted theo teddy
abigail abby
amanda mandy
angela angie
barnabas barney
bernard bernie bernhard
bradley brad
caroline carol carrie caro
cynthia cindy
dorothy dot dottie dolly dora
eleanor ellie nell nora ella
emily em emmy
evelyn eve evie
florence flo
frances fran francesca franny
isabella bella izzy isabel isabelle
jacqueline jackie
janet jan
judith judy
laura laurie
lillian lily lilly
madeline maddie madeleine
melissa mel missy
michelle shelly mich
nancy nan
olivia liv livvy
pamela pam
penelope penny
rachel rach
roberta bobbie
sarah sally sara
sharon shari
stephanie steph stefanie steffi
teresa terry theresa tess
valerie val
virginia ginny
wendy gwen
johannes hans johann hannes
georg george jorg jurgen schorsch
maximilian max
sebastian seb basti bastian
florian flo
tobias tobi toby
ulrich uli
wolfgang wolf
susanne susi
ursula uschi ulla
hildegard hilde
anneliese anne liesel
anna annie anne ann hannah
maria mary marie mia
pierre peter
jean john
giuseppe peppe beppe joseph
giovanni gianni john
francesco franco
lorenzo renzo
luigi gigi
ekaterina katya kate
dmitri dima dmitry
aleksandr sasha alex
vladimir vova volodya
piotr peter
`;

const groupsOf = new Map<string, number[]>();
GROUPS.trim()
  .split('\n')
  .forEach((line, group) => {
    for (const name of line.split(' ')) {
      // As names are written here: without the e of an umlaut.
      const key = name.length > 3 ? name.replace(/([aou])e/g, '$1') : name;
      const groups = groupsOf.get(key);
      if (groups) groups.push(group);
      else groupsOf.set(key, [group]);
    }
  });

/** Whether two words can be the same given name, one of them its everyday form. */
export function areNicknames(a: string, b: string): boolean {
  const groups = groupsOf.get(a);
  const others = groups && groupsOf.get(b);
  return others?.some((group) => groups?.includes(group)) ?? false;
}
