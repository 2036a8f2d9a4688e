import type { Message } from '../../../workers/contract/message';
import type { Receipt, TableReceipt } from './receipt';

/** `unknown`: cannot be said, for instance because the engines differ. */
export type Verdict = 'same' | 'differs' | 'missing' | 'unknown';

/** One thing that was held against its counterpart. */
export interface Comparison {
  about: 'notebook' | 'table' | 'seed' | 'input' | 'selection' | 'daybook' | 'engine' | 'result';
  /** Of the table, the cell or the input; '' where there is only one. */
  name: string;
  verdict: Verdict;
  detail: Message;
}

/** Holds what is here against a receipt from elsewhere, what matters most first. */
export function compareReceipts(theirs: Receipt, ours: Receipt): Comparison[] {
  const sameEngine = theirs.engine === ours.engine;
  return [
    ...theirs.tables.map((table) => compareTable(table, ours, sameEngine)),
    {
      about: 'notebook',
      name: '',
      verdict: theirs.notebook === ours.notebook ? 'same' : 'differs',
      detail: { key: theirs.notebook === ours.notebook ? 'compare.same' : 'compare.notebook.differs' },
    },
    ...compareMaps('input', theirs.inputs, ours.inputs),
    ...compareMaps('selection', theirs.selections, ours.selections),
    ...compareMaps('seed', texts(theirs.seeds), texts(ours.seeds)),
    compareTexts('daybook', '', theirs.daybook, ours.daybook),
    compareTexts('engine', '', theirs.engine, ours.engine),
    ...theirs.results.map((result) => compareResult(result, ours, sameEngine)),
  ];
}

function compareTable(table: TableReceipt, ours: Receipt, sameEngine: boolean): Comparison {
  const { name } = table;
  const own = ours.tables.find((other) => other.name.toLowerCase() === name.toLowerCase());
  const say = (verdict: Verdict, key: string, values: Message['values'] = {}): Comparison => ({
    about: 'table',
    name,
    verdict,
    detail: { key: `compare.${key}`, values },
  });
  if (!own) return say('missing', 'table.missing', { rows: table.rows });
  const columns = differingColumns(table, own);
  if (columns.length > 0) return say('differs', 'table.columns', { columns });
  if (own.rows !== table.rows) return say('differs', 'table.rows', { theirs: table.rows, ours: own.rows });
  if (own.hash === table.hash) return say('same', 'table.same', { rows: own.rows });
  return sameEngine ? say('differs', 'table.values', { rows: own.rows }) : say('unknown', 'engines', {});
}

/** Columns that only one side has, or has with another type. */
function differingColumns(a: TableReceipt, b: TableReceipt): string[] {
  const written = (table: TableReceipt) => new Map(table.columns.map(({ name, type }) => [name, type]));
  const [left, right] = [written(a), written(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => left.get(name) !== right.get(name));
}

function compareResult(
  { cell, status, hash }: Receipt['results'][number],
  ours: Receipt,
  sameEngine: boolean,
): Comparison {
  const own = ours.results.find((other) => other.cell === cell);
  const say = (verdict: Verdict, key: string): Comparison => ({
    about: 'result',
    name: cell,
    verdict,
    detail: { key: `compare.${key}` },
  });
  if (!own) return say('missing', 'result.missing');
  if (own.status !== status) {
    const detail = {
      key: 'compare.result.status',
      values: { theirs: status, ours: own.status },
    };
    return { ...say('differs', ''), detail };
  }
  if (hash === null || own.hash === null) return say('unknown', 'result.unhashed');
  if (hash === own.hash) return say('same', 'same');
  return sameEngine ? say('differs', 'result.differs') : say('unknown', 'engines');
}

function compareMaps(
  about: 'seed' | 'input' | 'selection',
  theirs: Record<string, string>,
  ours: Record<string, string>,
): Comparison[] {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  return names.map((name) => compareTexts(about, name, theirs[name] ?? '', ours[name] ?? ''));
}

function compareTexts(about: Comparison['about'], name: string, theirs: string, ours: string): Comparison {
  const isSame = theirs === ours;
  const detail = isSame
    ? { key: 'compare.value', values: { value: ours } }
    : { key: 'compare.values', values: { theirs, ours } };
  return { about, name, verdict: isSame ? 'same' : 'differs', detail };
}

function texts(values: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
