import type { Role } from '../../workers/contract/manifest';
import type { ColumnInfo } from '../engine/exact-query';
import {
  COUNTED_ENDS,
  COUNTED_NAMES,
  MEANINGS,
  MEANING_WORDS,
  type Meaning,
  PERIOD_ENDS,
  PERIOD_NAMES,
  type ValueKind,
} from './meaning-words';

/** A column, and what its values are known to be. */
export interface ColumnToJudge extends ColumnInfo {
  /** What the reader said it means; `none` for nothing. */
  meaning?: string;
  /** What was written beside its numbers. */
  currency?: string;
  profile?: { rows: number; missing: number; distinct: number };
}

export interface ColumnMeaning {
  column: string;
  meaning: Meaning;
  /** How sure, 0 to 1. */
  score: number;
}

/** Below this a suggestion would more often be wrong than right. */
const LEAST_SCORE = 0.45;
const SURE = 1;
const GOOD = 0.85;
const WEAK = 0.65;
/** `total order amount` is an amount as well; the more words, the less sure. */
const AT_END = 0.85;
/** Two columns of one meaning: the first in the table is the more likely one. */
const LATER = 0.0001;

/**
 * Says what columns mean: as the reader said, otherwise by their names in English and Chinese, their types and, if known,
 * their contents. Each column has at most one meaning, each suggested meaning one column; the surest come first.
 */
export function suggestRoles(columns: readonly ColumnToJudge[]): ColumnMeaning[] {
  const chosen = columns.flatMap(({ name, meaning }): ColumnMeaning[] =>
    isMeaning(meaning) ? [{ column: name, meaning, score: 1 }] : [],
  );
  const open = columns.filter(({ meaning }) => meaning === undefined);
  const isTime = ({ type }: ColumnToJudge): boolean => kindOfType(type) === 'time';
  const hasTime = columns.some(isTime);
  // What is a date already is the time before all that would have to be read as one, whatever its name.
  const isDated = open.some((column) => isTime(column) && scoreOf(column, 'time', hasTime) >= LEAST_SCORE);
  const candidates = open.flatMap((column, position) => {
    const mayBe = MEANINGS.filter((meaning) => meaning !== 'time' || !isDated || isTime(column));
    return mayBe.map((meaning) => ({
      column: column.name,
      meaning,
      score: scoreOf(column, meaning, hasTime) - position * LATER,
    }));
  });
  candidates.sort((a, b) => b.score - a.score);
  for (const candidate of candidates) {
    if (candidate.score < LEAST_SCORE) break;
    const isTaken = chosen.some(
      ({ column, meaning }) => column === candidate.column || meaning === candidate.meaning,
    );
    if (!isTaken) chosen.push(candidate);
  }
  return chosen;
}

/** How sure each meaning is that a column may have by itself, 0 to 1; those that are below suggesting are left out. */
export function meaningsOf(column: ColumnToJudge, hasTime = false): Map<Meaning, number> {
  if (column.meaning !== undefined) return new Map(isMeaning(column.meaning) ? [[column.meaning, 1]] : []);
  const scored = MEANINGS.map((meaning) => [meaning, scoreOf(column, meaning, hasTime)] as const);
  return new Map(scored.filter(([, score]) => score >= LEAST_SCORE));
}

/** What identifies something is compared and counted, never calculated with: it may be text or number. */
export function isIdentifier(meaning: Meaning): boolean {
  return MEANING_WORDS[meaning].kind === 'identifier';
}

export function isMeaning(text: string | undefined): text is Meaning {
  return MEANINGS.some((meaning) => meaning === text);
}

/**
 * Fills the roles of an analysis: for each role the first of its meanings that a column has, for one that takes many all of them.
 * @returns columns by role; roles that nothing fits are absent
 */
export function pickRoles(
  roles: readonly Role[],
  meanings: readonly Pick<ColumnMeaning, 'column' | 'meaning'>[],
): Record<string, string | string[]> {
  const used = new Set<string>();
  const picked: Record<string, string | string[]> = {};
  for (const role of roles) {
    const fitting = role.suggest.flatMap((wanted) => meanings.filter(({ meaning }) => meaning === wanted));
    const free = fitting.map(({ column }) => column).filter((column) => !used.has(column));
    const found = role.many ? free : free.slice(0, 1);
    const [first] = found;
    if (first === undefined) continue;
    for (const column of found) used.add(column);
    picked[role.name] = found.length > 1 ? found : first;
  }
  return picked;
}

function scoreOf(column: ColumnToJudge, meaning: Meaning, hasTime: boolean): number {
  const parts = nameParts(column.name);
  const byType = typeFits(MEANING_WORDS[meaning].kind, column.type);
  if (byType === 0) return 0;
  let byName = nameFits(parts, meaning);
  // A lone `id` beside a time is whose event it is, as long as it is not different in every row.
  if (meaning === 'customer' && hasTime && parts.join(' ') === 'id') byName = 0.7;
  // A column of dates is a time whatever its name, unless the name says that it is another one.
  if (meaning === 'time' && byName === 0 && byType === 1) byName = 0.5;
  // So is money an amount, unless the name says that it is another kind of it.
  if (meaning === 'amount' && byType === 1 && isUnnamedMoney(column, parts)) byName = 0.5;
  if (meaning === 'time') byName = Math.max(byName, unreadFits(parts, kindOfType(column.type)));
  if (meaning === 'time' && isOtherDate(parts)) byName *= 0.5;
  return byName * byType * contentFits(column, meaning);
}

function isUnnamedMoney({ currency }: ColumnToJudge, parts: readonly string[]): boolean {
  return currency !== undefined && MEANINGS.every((meaning) => nameFits(parts, meaning) === 0);
}

/** `CustomerID` → customer id, `order_ts` → order ts, `客户ID` → 客户 id. */
export function nameParts(name: string): string[] {
  return name
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{Script=Han})([^\p{Script=Han}])/gu, '$1 $2')
    .replace(/([^\p{Script=Han}])(\p{Script=Han})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

const UNITS = new Set(
  ['usd', 'eur', 'gbp', 'cny', 'rmb', 'jpy', 'hkd', 'yuan', 'dollars', 'euro', 'euros', 'utc'].concat([
    '元',
    '万元',
  ]),
);
const ID_ENDS = new Set(
  ['id', 'ids', 'no', 'nr', 'num', 'number', 'code', 'key', 'ref'].concat(['uuid', 'guid', 'sk', 'hash']),
);
const ID_ENDS_ZH = /(编号|編號|编码|代码|号码|号)$/;
const JOINED_ID = /^(cust|customer|client|user|member|account|order|invoice|product|item)(id|no|num)$/;

function nameFits(parts: readonly string[], meaning: Meaning): number {
  const { kind, sure, good, weak } = MEANING_WORDS[meaning];
  const bare = parts.filter((part, index) => index === 0 || !UNITS.has(part));
  const forms = [bare.join(' ')];
  if (kind === 'identifier') {
    const last = bare.at(-1) ?? '';
    if (bare.length > 1 && ID_ENDS.has(last)) forms.push(bare.slice(0, -1).join(' '));
    const joined = JOINED_ID.exec(last);
    if (bare.length === 1 && joined?.[1] !== undefined) forms.push(joined[1]);
    for (const form of [...forms]) if (ID_ENDS_ZH.test(form)) forms.push(form.replace(ID_ENDS_ZH, ''));
  }
  const fits = (word: string) =>
    Math.max(...forms.map((form) => (form === word ? 1 : endsWithWord(form, word) ? AT_END : 0)));
  const best = (list: readonly string[]) => Math.max(0, ...list.map(fits));
  return Math.max(best(sure) * SURE, best(good) * GOOD, best(weak) * WEAK);
}

/** English names are divided at spaces, Chinese ones are not; one character alone says too little. */
function endsWithWord(form: string, word: string): boolean {
  if (form.endsWith(` ${word}`)) return true;
  return /^\p{Script=Han}{2,}$/u.test(word) && form.endsWith(word);
}

/** Whole numbers so named are months as `202301`; a `month` may be one of twelve. */
const NUMBERED_MONTHS = new Set(['year month', 'yearmonth', 'yyyymm', '年月']);

/** How well a name fits a time that is yet to be read from what the column holds. */
function unreadFits(parts: readonly string[], kind: TypeKind): number {
  const name = parts.join(' ');
  const isOneOf = (names: readonly string[], ends: readonly string[]): boolean =>
    names.includes(name) || ends.some((word) => endsWithWord(name, word));
  if (kind === 'text') return isOneOf(PERIOD_NAMES, PERIOD_ENDS) ? GOOD : 0;
  if (kind !== 'integer') return 0;
  return NUMBERED_MONTHS.has(name) || isOneOf(COUNTED_NAMES, COUNTED_ENDS) ? SURE : 0;
}

const OTHER_DATES =
  /birth|dob|update|modif|ship|deliver|due|deadline|expir|planned|cancel|return|生日|出生|更新|修改|发货|收货|到期|截止|退款/;

/** Dates of something else than the event itself. */
function isOtherDate(parts: readonly string[]): boolean {
  return OTHER_DATES.test(parts.join(' '));
}

type TypeKind = 'time' | 'integer' | 'number' | 'text' | 'boolean' | 'other';

function kindOfType(type: string): TypeKind {
  if (/^(DATE|TIMESTAMP)/.test(type)) return 'time';
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'integer';
  if (/^(FLOAT|DOUBLE|DECIMAL)/.test(type)) return 'number';
  if (/^(VARCHAR|ENUM|UUID)/.test(type)) return 'text';
  return type === 'BOOLEAN' ? 'boolean' : 'other';
}

const FITS: Record<ValueKind, Record<TypeKind, number>> = {
  identifier: { text: 1, integer: 1, number: 0.6, time: 0, boolean: 0, other: 0 },
  // Text and numbers may still hold times that could not be read.
  time: { time: 1, text: 0.55, integer: 0.5, number: 0, boolean: 0, other: 0 },
  number: { number: 1, integer: 1, text: 0.3, time: 0, boolean: 0, other: 0 },
  category: { text: 1, boolean: 0.8, integer: 0.7, number: 0, time: 0, other: 0 },
  text: { text: 1, integer: 0.7, number: 0, time: 0, boolean: 0, other: 0 },
};

function typeFits(kind: ValueKind, type: string): number {
  return FITS[kind][kindOfType(type)];
}

/** Contents can only lower the score: a name without fitting contents is not believed. */
function contentFits({ profile }: ColumnToJudge, meaning: Meaning): number {
  if (!profile || profile.rows < 20) return 1;
  const filled = profile.rows - profile.missing;
  if (filled === 0) return 0.2;
  const { kind } = MEANING_WORDS[meaning];
  const distinctShare = profile.distinct / filled;
  if (kind === 'category') return distinctShare > 0.5 && profile.distinct > 50 ? 0.5 : 1;
  if (meaning === 'customer') return profile.distinct < 2 ? 0.4 : distinctShare > 0.98 ? 0.75 : 1;
  if (kind === 'number' || kind === 'time') return profile.distinct < 2 ? 0.5 : 1;
  return 1;
}
