import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Baskets } from '../../kernels/frequent-itemsets';
import type { InputTable } from '../../table/columns';
import { cleanName, itemNames } from '../item-names';
import { itemColumns } from './query';
import { type Reading, readingOf } from './item-form';
import type { Form } from './settings';
import { treatments } from './treatments';

/** What is in the baskets. */
export interface Purchases {
  baskets: Baskets;
  /** Baskets, those with nothing in them too. */
  total: number;
  /** Of the items, in order of the alphabet: an item's code is its place. */
  names: string[];
  form: Form;
  notices: Fault[];
}

/**
 * Reads the planned inputs.
 * @throws FaultError where there are no baskets
 */
export function purchasesOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Purchases {
  const { rows, texts, counts, largest } = inputs;
  if (!rows || !texts || !counts || !largest) throw new Error('an input is missing');
  const written = texts.texts('text').map((text) => text ?? '');
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const reading = readingOf(request, written, count('baskets') === count('total') - count('no_basket'));
  const columns = rows.numbers('c');
  const codes = rows.numbers('text');
  const { names, itemsOf, merged } = itemsByText(reading, written, itemColumns(request).length);
  const lists = Array.from(codes, (text, row) => itemsOf(text, columns[row]!));
  const holders = rows.numbers('basket');
  const { baskets, filled } = gatherBaskets(holders, lists, count('baskets'), names.length);
  // A line is a basket even when it is empty; where items have rows of their own, a basket without any was never seen.
  const total = reading.form === 'rows' ? filled : count('baskets');
  if (filled === 0) {
    throw new FaultError({
      code: 'basket-nothing',
      values: { rows: count('total') },
      place: { role: 'item' },
    });
  }
  if (total === 1) throw new FaultError({ code: 'basket-one', place: { role: 'basket' } });
  return {
    baskets: reading.form === 'rows' ? withoutEmpty(baskets) : baskets,
    total,
    names,
    form: reading.form,
    notices: treatments({ request, reading, counts, largest, baskets, filled, merged, names }),
  };
}

interface ItemsByText {
  names: string[];
  itemsOf: (text: number, column: number) => readonly number[];
  /** Names that differ by blanks only, put together: as they are written. */
  merged: [string, string][];
}

/** Gives every name a code, in order of the alphabet. Texts of a column that stands for an item mean another item in another column. */
function itemsByText(reading: Reading, texts: readonly string[], columns: number): ItemsByText {
  const isByColumn = reading.form === 'columns';
  const kinds = isByColumn ? columns : 1;
  const lists = texts.flatMap((text) =>
    Array.from({ length: kinds }, (_, column) => reading.namesOf(text, column)),
  );
  // A blank after a separator is nobody's spelling.
  const { names, codeOf, merged } = itemNames(
    lists.flat().map((name) => (reading.form === 'lists' ? name.trim() : name)),
  );
  const coded = lists.map((list) => list.flatMap((name) => codeOf.get(cleanName(name)) ?? []));
  return {
    names,
    merged,
    itemsOf: (text, column) => coded[text * kinds + (isByColumn ? column : 0)]!,
  };
}

/** Puts items by basket, each once. */
function gatherBaskets(
  holders: Float64Array,
  lists: readonly (readonly number[])[],
  count: number,
  kinds: number,
): { baskets: Baskets; filled: number } {
  const starts = new Int32Array(count + 1);
  lists.forEach((list, row) => (starts[holders[row]! + 1]! += list.length));
  for (let basket = 0; basket < count; basket++) starts[basket + 1]! += starts[basket]!;
  const all = new Int32Array(starts[count]!);
  const next = starts.slice();
  lists.forEach((list, row) => {
    for (const item of list) all[next[holders[row]!]!++] = item;
  });
  const seen = new Int32Array(kinds).fill(-1);
  let end = 0;
  let filled = 0;
  for (let basket = 0, from = 0; basket < count; basket++) {
    const to = starts[basket + 1]!;
    const before = end;
    for (let at = from; at < to; at++) {
      const item = all[at]!;
      if (seen[item] === basket) continue;
      seen[item] = basket;
      all[end++] = item;
    }
    if (end > before) filled++;
    from = to;
    starts[basket + 1] = end;
  }
  return { baskets: { starts, items: all.subarray(0, end), kinds }, filled };
}

function withoutEmpty({ starts, items, kinds }: Baskets): Baskets {
  return { starts: starts.filter((start, i) => i === 0 || start > starts[i - 1]!), items, kinds };
}
