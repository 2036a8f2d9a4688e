import type { ColumnInfo } from '../engine/exact-query';
import { MEANINGS, type Meaning, type MeaningRule } from './meanings';

/** What a column most likely means. */
export interface ColumnMeaning {
  column: string;
  meaning: Meaning;
  /** 0 to 1; below one half the name alone says little. */
  score: number;
}

/** A column as far as it is known: the number of distinct values helps where names say little. */
export interface KnownColumn extends ColumnInfo {
  rows?: number;
  distinct?: number;
}

const TIME = /^(DATE|TIMESTAMP)/;
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|FLOAT|DOUBLE|DECIMAL)/;
const LEAST = 0.35;

/**
 * The meanings of a table's columns from their names, in English and Chinese, and their types. Each column has one
 * meaning at most and each meaning one column at most: the best pair goes first. Best first in the answer.
 */
export function suggestRoles(columns: readonly KnownColumn[]): ColumnMeaning[] {
  const pairs = columns.flatMap((column, index) =>
    MEANINGS.map((rule) => ({
      index,
      column: column.name,
      meaning: rule.meaning,
      score: scoreOf(rule, column),
    })),
  );
  pairs.sort((a, b) => b.score - a.score || a.index - b.index);
  const found: ColumnMeaning[] = [];
  for (const { column, meaning, score } of pairs) {
    if (score < LEAST) break;
    if (found.some((other) => other.column === column || other.meaning === meaning)) continue;
    found.push({ column, meaning, score });
  }
  return found;
}

/** How well a column fits a meaning, 0 to 1: by its name, and not at all when its type cannot carry the meaning. */
function scoreOf(rule: MeaningRule, column: KnownColumn): number {
  const fit = typeFit(rule, column);
  if (fit === 0) return 0;
  const words = wordsOf(column.name);
  const joined = words.join(' ');
  if (rule.never?.test(joined)) return 0;
  const name = Math.max(...rule.names.map((known) => nameFit(known, words, joined)));
  return name === 0 && rule.byTypeAlone ? 0.4 * fit : name * fit;
}

function typeFit(rule: MeaningRule, { type, rows, distinct }: KnownColumn): number {
  const isTime = TIME.test(type);
  const isNumber = NUMBER.test(type);
  switch (rule.kind) {
    case 'time':
      return isTime ? 1 : type === 'VARCHAR' ? 0.6 : isNumber ? 0.4 : 0;
    case 'number':
      return isNumber ? 1 : type === 'VARCHAR' ? 0.5 : 0;
    case 'identifier': {
      if (isTime || /^(FLOAT|DOUBLE|BOOLEAN)/.test(type)) return 0;
      // A customer who stands once in every row is no customer of repeated purchases, yet the name decides.
      return rows !== undefined && distinct !== undefined && distinct <= 2 && rows > 10 ? 0.3 : 1;
    }
    case 'category':
      return isTime ? 0 : isNumber ? 0.5 : 1;
  }
}

/** A known name that is the whole name says most, at its end (`billing customer`) more than at its start. */
function nameFit(known: string, words: string[], joined: string): number {
  if (joined === known) return 1;
  if (/[\u4e00-\u9fff]/.test(known)) {
    return joined.endsWith(known) ? 0.9 : joined.startsWith(known) ? 0.8 : joined.includes(known) ? 0.7 : 0;
  }
  const parts = known.split(' ');
  const at = words.findIndex((_, start) => parts.every((part, offset) => words[start + offset] === part));
  if (at < 0) return 0;
  const weight = parts.length / words.length;
  return (at + parts.length === words.length ? 0.75 : 0.6) + 0.15 * weight;
}

/** `InvoiceDate`, `invoice_date`, `Invoice Date` and `invoice-date` are the same two words. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
