/** Words that people write into a field to leave it empty. */
const NOTHING =
  /^(?:n\/?a|null|none|nil|nan|unknown|undefined|missing|no ?(?:e-?mail|phone|name|address)|not (?:given|provided|available)|tbd|test|x+|无|没有|暂无|未知|未填|空|不详|保密|[-–—_.?/\\*#\s]*)$/i;

/** Letters that Unicode does not take apart into a letter and an accent. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Traditional characters that are common in names and addresses, each followed by its simplified form. */
const TRADITIONAL =
  '張张劉刘陳陈楊杨趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯蕭萧鄧邓許许蘇苏盧卢蔣蒋賈贾葉叶閻阎鍾钟範范譚谭鄒邹陸陆龍龙萬万錢钱湯汤賀贺賴赖龔龚歐欧陽阳諸诸國国華华偉伟麗丽強强軍军艷艳傑杰濤涛東东雲云鵬鹏飛飞蘭兰紅红豔艳慶庆龜龟曉晓輝辉劍剑鳳凤玲玲潔洁嬌娇瑩莹穎颖詩诗瓊琼夢梦婭娅學学寧宁貴贵興兴義义誠诚維维聰聪銘铭鋒锋鑫鑫鐵铁區区縣县號号樓楼單单廣广灣湾門门橋桥莊庄園园衛卫關关';

const simplified = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) simplified.set(TRADITIONAL[i]!, TRADITIONAL[i + 1]!);

const ASCII = /^[\x20-\x7e]*$/;

/**
 * A text without what makes no difference: full width, case, accents, traditional characters, spaces around. '' for a
 * text that only says that there is none.
 */
export function plainText(text: string | null): string {
  if (text === null) return '';
  const trimmed = text.trim();
  if (trimmed === '' || NOTHING.test(trimmed)) return '';
  if (ASCII.test(trimmed)) return trimmed.toLowerCase();
  return trimmed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[ßøæœłđðþı]|\p{Script=Han}/gu, (sign) => LETTERS[sign] ?? simplified.get(sign) ?? sign)
    .trim();
}
