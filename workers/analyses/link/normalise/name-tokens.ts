import { asLetters } from './look-alikes';
import { plainText } from './plain-text';

const set = (text: string): Set<string> => new Set(text.split(/\s+/));

const TITLES = set(
  'mr mrs ms miss mx dr prof professor sir madam herr frau hr fr dipl ing mag mme mlle monsieur madame sr sra srta don dona sig signor signora jr snr junior senior ii iii phd md esq',
);
/** Legal forms of companies, after dots are taken out. */
const LEGAL_FORMS = set(
  'ltd limited llc llp lp plc inc incorporated corp corporation co company gmbh mbh ag kg kgaa ohg gbr ug ek ev se sa sas sarl sl slu srl spa sro ab as asa oy oyj aps bv nv pty pte kk kft zrt doo jsc ooo holding holdings group',
);
/** Small words of surnames that some write and some leave out. */
const PARTICLES = set(
  'van von der den de del della di da do dos das la le du ten ter zu zum zur y e bin binti al el and und et the',
);
const LEGAL_ZH =
  /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团|公司|\(有限合伙\)|合伙企业|工作室|个体工商户)+$/u;
const TITLES_ZH = /(?:先生|女士|小姐|太太|老师|同学|经理|总监|医生|教授)$/u;
const TWO_SIGN_SURNAMES = set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 轩辕 端木 百里 南宫 独孤 宇文 长孙 闻人',
);

/** Names of more words are companies; the rest adds little. */
const MOST = 5;

/**
 * The words of a name that tell people apart: without titles, legal forms and particles; in Chinese the surname and the
 * given name. Their order counts little: it only hints at which word is the surname.
 */
export function nameTokens(text: string | null): string[] {
  const plain = plainText(text).replace(/['’`´]/g, '');
  if (plain === '') return [];
  // A comma parts a surname from what belongs before it.
  const [before = '', ...after] = plain.split(/[,，]/);
  const parts = [after.join(' '), before].map(
    (part) => part.match(/\p{Script=Han}+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? [],
  );
  const words = parts.flat();
  const han = words.filter((word) => isHan(word)).join('');
  const other = latinTokens(words.filter((word) => !isHan(word)));
  return [...(han === '' ? [] : hanTokens(han)), ...other].slice(0, MOST);
}

export function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

function hanTokens(whole: string): string[] {
  const bare = whole.length > 4 ? whole.replace(LEGAL_ZH, '') : whole;
  const name = bare.length > 2 ? bare.replace(TITLES_ZH, '') : bare;
  if (name.length < 2 || name.length > 4) return [name || whole];
  const cut = name.length > 2 && TWO_SIGN_SURNAMES.has(name.slice(0, 2)) ? 2 : 1;
  return [name.slice(0, cut), name.slice(cut)];
}

function latinTokens(words: string[]): string[] {
  const joined = words.map((word) => withoutUmlautE(asLetters(word)));
  const named = without(without(joined, TITLES), LEGAL_FORMS);
  return named.length > 2 ? without(named, PARTICLES, 2) : named;
}

/** Leaves words out, unless too little would be left. */
function without(words: string[], unwanted: ReadonlySet<string>, least = 1): string[] {
  const rest = words.filter((word) => !unwanted.has(word));
  return rest.length >= least ? rest : words;
}

/** `mueller`, `müller` and `muller` are one name. */
function withoutUmlautE(word: string): string {
  return word.length > 3 ? word.replace(/([aou])e/g, '$1') : word;
}
