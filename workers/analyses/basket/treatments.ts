import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { Baskets } from '../../kernels/frequent-itemsets';
import { median } from '../../kernels/median';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { differByCase, quoted } from '../item-names';
import { itemColumns } from './query';
import type { Reading } from './item-form';

/** A basket is a giant with so many items, and so many times as many as half of the baskets have. */
const GIANT_ITEMS = 50;
const GIANT_TIMES = 20;

interface Facts {
  request: AnalysisRequest;
  reading: Reading;
  counts: InputTable;
  largest: InputTable;
  baskets: Baskets;
  /** Baskets with something in them. */
  filled: number;
  merged: [string, string][];
  names: readonly string[];
}

/** What was done with rows that are not as they should be. */
export function treatments(facts: Facts): Fault[] {
  const { reading, counts, baskets, filled, merged, names } = facts;
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const notices: Fault[] = [];
  const say = (code: string, values: Fault['values']): void => {
    notices.push({ code, severity: 'warning', ...(values ? { values } : {}) });
  };
  const [column] = itemColumns(facts.request);
  if (reading.separator !== undefined) {
    say('basket-lists', { column: column?.column ?? '', separator: shown(reading.separator) });
  }
  const missing = count('no_basket');
  if (missing > 0) {
    const basket = optionalBinding(facts.request, 'basket');
    say('basket-no-name', { rows: missing, total: count('total'), column: basket?.column ?? '' });
  }
  if (reading.form === 'rows' && count('no_item') > 0) {
    say('basket-no-item', { rows: count('no_item'), total: count('total'), column: column?.column ?? '' });
  }
  const empty = count('baskets') - filled;
  if (empty > 0) {
    const isCounted = reading.form !== 'rows';
    say(isCounted ? 'basket-empty-counted' : 'basket-empty', { baskets: empty, total: count('baskets') });
  }
  const [example] = merged;
  if (example)
    say('basket-blanks', { items: merged.length, one: quoted(example[0]), other: quoted(example[1]) });
  const cased = differByCase(names);
  if (cased) say('basket-case', { one: cased[0], other: cased[1] });
  notices.push(...giant(facts.largest, baskets));
  return notices;
}

function shown(separator: string): string {
  return separator === '\t' ? '⇥' : separator;
}

function giant(largest: InputTable, { starts }: Baskets): Fault[] {
  const sizes = Float64Array.from(starts.subarray(1), (end, basket) => end - starts[basket]!);
  const most = sizes.reduce((max, size) => Math.max(max, size), 0);
  const usual = median(sizes.filter((size) => size > 0));
  if (most < GIANT_ITEMS || most < GIANT_TIMES * usual) return [];
  const name = largest.texts('basket')[0] ?? '';
  const code = name === '' ? 'basket-giant-line' : 'basket-giant';
  return [{ code, severity: 'warning', values: { basket: name, items: most, usual } }];
}
