import type { ColumnInfo } from '../../engine/exact-query';
import { areSynonyms, likeness } from '../../ingest/column-synonyms';
import { type ColumnToJudge, meaningsOf } from '../../ingest/suggest-roles';
import { fitOf, kindOf } from './fit';

/** A column that is needed, and what is known of it beside its name and type. */
export interface NeededColumn extends ColumnInfo {
  /** Meanings that cells take it for, likeliest first. */
  meanings?: readonly string[];
  /** Cells run without it. */
  isOptional?: boolean;
}

/** What tells that a column is the needed one: the less sure, the later. */
export type MatchedBy = 'name' | 'meaning' | 'type';

export interface ColumnMatch {
  needed: NeededColumn;
  /** Null where no column is likely to be it. */
  column: ColumnInfo | null;
  by: MatchedBy | null;
}

/** Below this a match would more often be wrong than right. */
const LEAST = 0.45;
/** Below this a meaning that a name has is not told. */
const LEAST_SAID = 0.65;
/** Names in other words count a little less than a meaning that is sure. */
const BY_WORDS = 0.9;
/** A country is a country before it is a region. */
const SYNONYM = 1.2;

/**
 * Finds the column for each that is needed: by its name, by a name that says the same in either language, by what both mean, and, where one
 * column of its kind is left for one need, by its type. Each column answers one need.
 */
export function matchColumns(
  needed: readonly NeededColumn[],
  columns: readonly ColumnToJudge[],
): ColumnMatch[] {
  const found = new Map<NeededColumn, Omit<ColumnMatch, 'needed'>>();
  const taken = new Set<ColumnInfo>();
  const take = (need: NeededColumn, column: ColumnInfo, by: MatchedBy): void => {
    if (found.has(need) || taken.has(column)) return;
    found.set(need, { column, by });
    taken.add(column);
  };
  for (const match of fitOf(needed, columns).matches) take(match.needed, match.column, 'name');
  const open = () => ({
    needs: needed.filter((need) => !found.has(need)),
    free: columns.filter((column) => !taken.has(column)),
  });
  const { needs, free } = open();
  for (const { need, column } of likelyPairs(needs, free, columns)) take(need, column, 'meaning');
  for (const { need, column } of lonePairs(open())) take(need, column, 'type');
  return needed.map((need) => ({ needed: need, ...(found.get(need) ?? { column: null, by: null }) }));
}

/**
 * The same after the reader has picked some: what is picked stays, and the rest is matched with the columns that are left.
 * @param picked columns by need; null for one that is not there
 */
export function matchAround(
  needed: readonly NeededColumn[],
  columns: readonly ColumnToJudge[],
  picked: Readonly<Record<string, string | null>>,
): ColumnMatch[] {
  const isPicked = ({ name }: NeededColumn): boolean => Object.hasOwn(picked, name);
  const used = new Set(Object.values(picked));
  const matched = matchColumns(
    needed.filter((need) => !isPicked(need)),
    columns.filter(({ name }) => !used.has(name)),
  );
  return needed.map((need) => {
    const own = columns.find(({ name }) => name === picked[need.name]) ?? null;
    const found = isPicked(need) ? null : matched.find((match) => match.needed === need);
    return found ?? { needed: need, column: own, by: null };
  });
}

interface Pair {
  need: NeededColumn;
  column: ColumnInfo;
}

/** Pairs that mean the same, surest first; of equal ones those first that stand first in both tables. */
function likelyPairs(
  needs: readonly NeededColumn[],
  free: readonly ColumnToJudge[],
  all: readonly ColumnToJudge[],
): Pair[] {
  const hasTime = all.some(({ type }) => kindOf(type) === 'time');
  const theirs = new Map(free.map((column) => [column, meaningsOf(column, hasTime)]));
  return needs
    .flatMap((need) => {
      const own = meaningsOfNeed(need);
      return free.map((column) => {
        const meant = [...(theirs.get(column) ?? [])].map(([meaning, score]) =>
          Math.min(score, own.get(meaning) ?? 0),
        );
        // What the reader has said that a column means is not argued with.
        const alike = column.meaning === undefined ? likeness(need.name, column.name) : 0;
        const isSame = column.meaning === undefined && areSynonyms(need.name, column.name);
        const byName = isSame ? SYNONYM : alike * BY_WORDS;
        // Of two columns with the meaning the one whose name has more of the words.
        const score = (Math.max(0, byName, ...meant) + alike / 10) * agreement(need, column);
        return { need, column, score };
      });
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
}

/** What a needed column means: as cells take it, otherwise by its name; undefined where neither says. */
export function meaningOf({ name, type, meanings = [] }: NeededColumn): string | undefined {
  const byName = [...meaningsOf({ name, type: type || 'VARCHAR' })].sort((a, b) => b[1] - a[1]);
  const [[likeliest, score] = [undefined, 0]] = byName;
  return meanings[0] ?? (score >= LEAST_SAID ? likeliest : undefined);
}

/** What the cells take it for counts as much as its own name. */
function meaningsOfNeed(need: NeededColumn): Map<string, number> {
  const own = new Map<string, number>(meaningsOf({ name: need.name, type: need.type || 'VARCHAR' }));
  (need.meanings ?? []).forEach((meaning, i) => {
    own.set(meaning, Math.max(own.get(meaning) ?? 0, 1 - i * 0.1));
  });
  return own;
}

/** Whether values of a column can be used as those of another: as they are, by conversion, or hardly. */
function agreement(need: NeededColumn, column: ColumnInfo): number {
  const [wanted, given] = [kindOf(need.type), kindOf(column.type)];
  if (need.type === '' || wanted === given) return 1;
  if (given === 'text' || wanted === 'text') return isTime(wanted) || isTime(given) ? 0.7 : 0.9;
  return isBoolean(wanted) || isBoolean(given) ? 0.6 : 0.2;
}

const isTime = (kind: string): boolean => kind === 'time';
const isBoolean = (kind: string): boolean => kind === 'BOOLEAN';

/** A need and a column of one kind of which there is no other; what cells run without is not guessed at. */
function lonePairs({ needs, free }: { needs: readonly NeededColumn[]; free: readonly ColumnInfo[] }): Pair[] {
  const required = needs.filter(({ isOptional, type }) => isOptional !== true && type !== '');
  return required.flatMap((need): Pair[] => {
    const kind = kindOf(need.type);
    const [column, another] = free.filter(({ type }) => kindOf(type) === kind);
    const isLone = required.filter(({ type }) => kindOf(type) === kind).length === 1;
    // A text may be anything; times and numbers tell more.
    return column && !another && isLone && kind !== 'text' ? [{ need, column }] : [];
  });
}
