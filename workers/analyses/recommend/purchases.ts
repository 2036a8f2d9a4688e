import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Interactions } from '../../kernels/implicit-als';
import { createRandom } from '../../kernels/random';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { cleanName, differByCase, itemNames, quoted } from '../item-names';
import { settingsOf } from './settings';

/** Who has what, in all and before the cut; and what came after it. */
export interface Purchases {
  all: Interactions;
  early: Interactions;
  late: Interactions;
  customers: number;
  /** Of the items, in order of the alphabet: an item's code is its place. */
  names: string[];
  /** Days since 1970; NaN where there are no times and parts were drawn by lot. */
  cut: number;
  notices: Fault[];
}

/** @throws FaultError where nothing is left, or one item only */
export function purchasesOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Purchases {
  const { rows, texts, customers, counts } = inputs;
  if (!rows || !texts || !customers || !counts) throw new Error('an input is missing');
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const written = texts.texts('text').map((text) => text ?? '');
  const { names, codeOf, merged } = itemNames(written);
  const codes = Int32Array.from(written, (text) => codeOf.get(cleanName(text))!);
  const items = Int32Array.from(rows.numbers('text'), (text) => codes[text]!);
  const pairs = sumPairs(rows, items, merged.length > 0);
  const hasTime = optionalBinding(request, 'time') !== undefined;
  if (!hasTime) drawHoldout(pairs, settingsOf(request));
  const all = gather(pairs, customers.rows, names.length, (i) => pairs.early[i]! + pairs.late[i]!);
  if (all.columns.length === 0) {
    throw new FaultError({ code: 'recommend-nothing', values: { rows: count('total') } });
  }
  if (names.length < 2) {
    throw new FaultError({
      code: 'recommend-one-item',
      values: { item: names[0] ?? '' },
      place: { role: 'item' },
    });
  }
  const notices: Fault[] = [];
  const say = (code: string, values: NonNullable<Fault['values']>): void => {
    notices.push({ code, severity: 'warning', values });
  };
  for (const role of ['customer', 'item', 'time', 'weight']) {
    if (count(role) === 0) continue;
    say('recommend-missing', {
      rows: count(role),
      total: count('total'),
      column: binding(request, role).column,
    });
  }
  const [example] = merged;
  if (example) {
    say('recommend-blanks', { items: merged.length, one: quoted(example[0]), other: quoted(example[1]) });
  }
  const cased = differByCase(names);
  if (cased) say('recommend-case', { one: cased[0], other: cased[1] });
  const lost = pairs.owners.length - all.columns.length;
  if (lost > 0) say('recommend-not-positive', { pairs: lost, total: pairs.owners.length });
  if (!hasTime) say('recommend-no-time', { share: settingsOf(request).holdout });
  return {
    all,
    early: gather(pairs, customers.rows, names.length, (i) => pairs.early[i]!),
    late: gather(pairs, customers.rows, names.length, (i) => pairs.late[i]!),
    customers: customers.rows,
    names,
    cut: hasTime ? count('cut') : NaN,
    notices,
  };
}

/** One for each customer and item, by customers and items. */
interface Pairs {
  owners: Int32Array;
  items: Int32Array;
  early: Float64Array;
  late: Float64Array;
}

/** Rows come by customers; several ways to write an item are summed. */
function sumPairs(rows: InputTable, items: Int32Array, hasSpellings: boolean): Pairs {
  const owners = rows.numbers('customer');
  const [early, late] = [rows.numbers('early'), rows.numbers('late')];
  const order = Uint32Array.from(items.keys());
  if (hasSpellings) order.sort((a, b) => owners[a]! - owners[b]! || items[a]! - items[b]!);
  const pairs: Pairs = {
    owners: new Int32Array(order.length),
    items: new Int32Array(order.length),
    early: new Float64Array(order.length),
    late: new Float64Array(order.length),
  };
  let end = -1;
  order.forEach((row, i) => {
    const before = order[i - 1];
    if (before === undefined || owners[row] !== owners[before] || items[row] !== items[before]) end++;
    pairs.owners[end] = owners[row]!;
    pairs.items[end] = items[row]!;
    pairs.early[end]! += early[row]!;
    pairs.late[end]! += late[row]!;
  });
  return {
    owners: pairs.owners.subarray(0, end + 1),
    items: pairs.items.subarray(0, end + 1),
    early: pairs.early.subarray(0, end + 1),
    late: pairs.late.subarray(0, end + 1),
  };
}

/** Without times a share of each customer's items is held out by lot. */
function drawHoldout(
  { owners, early, late }: Pairs,
  { seed, holdout }: { seed: number; holdout: number },
): void {
  const random = createRandom(seed);
  for (let i = 0; i < owners.length; i++) {
    late[i] = 0;
    if (random.uniform() >= holdout) continue;
    late[i] = early[i]!;
    early[i] = 0;
  }
}

/** Pairs with a weight above 0. */
function gather(
  { owners, items }: Pairs,
  customers: number,
  width: number,
  weightOf: (pair: number) => number,
): Interactions {
  const starts = new Int32Array(customers + 1);
  const columns = new Int32Array(owners.length);
  const weights = new Float64Array(owners.length);
  let end = 0;
  for (let i = 0; i < owners.length; i++) {
    const weight = weightOf(i);
    if (!(weight > 0)) continue;
    columns[end] = items[i]!;
    weights[end++] = weight;
    starts[owners[i]! + 1] = end;
  }
  for (let i = 1; i <= customers; i++) starts[i] = Math.max(starts[i]!, starts[i - 1]!);
  return { starts, columns: columns.subarray(0, end), weights: weights.subarray(0, end), width };
}
