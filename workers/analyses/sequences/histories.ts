import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Histories } from '../../kernels/frequent-sequences';
import { median } from '../../kernels/median';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { cleanName, differByCase, itemNames, quoted } from '../item-names';

/** A history is a giant with so many items, and so many times as many as half of the customers have. */
const GIANT_ITEMS = 200;
const GIANT_TIMES = 50;

export interface Customers {
  histories: Histories;
  customers: number;
  /** Of the items, in order of the alphabet: an item's code is its place. */
  names: string[];
  notices: Fault[];
}

/**
 * Reads the planned inputs: what a customer has at one time is one step.
 * @throws FaultError where no row is whole, or there is one customer only
 */
export function customersOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Customers {
  const { rows, texts, counts } = inputs;
  if (!rows || !texts || !counts) throw new Error('an input is missing');
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  if (rows.rows === 0) {
    throw new FaultError({ code: 'sequences-nothing', values: { rows: count('total') } });
  }
  const written = texts.texts('text').map((text) => text ?? '');
  const { names, codeOf, merged } = itemNames(written);
  const codes = Int32Array.from(written, (text) => codeOf.get(cleanName(text))!);
  const histories = gather(
    rows.numbers('customer'),
    rows.numbers('day'),
    Int32Array.from(rows.numbers('text'), (text) => codes[text]!),
    names.length,
  );
  const customers = histories.customers.length - 1;
  if (customers === 1) throw new FaultError({ code: 'sequences-one', place: { role: 'customer' } });
  const notices: Fault[] = [];
  const say = (code: string, values: NonNullable<Fault['values']>): void => {
    notices.push({ code, severity: 'warning', values });
  };
  for (const role of ['customer', 'time', 'item']) {
    if (count(role) === 0) continue;
    const { column } = binding(request, role);
    say('sequences-missing', { rows: count(role), total: count('total'), column });
  }
  const [example] = merged;
  if (example) {
    say('sequences-blanks', { items: merged.length, one: quoted(example[0]), other: quoted(example[1]) });
  }
  const cased = differByCase(names);
  if (cased) say('sequences-case', { one: cased[0], other: cased[1] });
  if (histories.steps.length - 1 === customers) say('sequences-one-step', { customers });
  const sizes = Float64Array.from({ length: customers }, (_, i) => sizeOf(histories, i));
  const most = sizes.reduce((max, size) => Math.max(max, size), 0);
  const usual = median(sizes);
  if (most >= GIANT_ITEMS && most >= GIANT_TIMES * usual) say('sequences-giant', { items: most, usual });
  return { histories, customers, names, notices };
}

function sizeOf({ customers, steps }: Histories, customer: number): number {
  return steps[customers[customer + 1]!]! - steps[customers[customer]!]!;
}

/** Rows in order of customers and times, by histories; an item counts once in a step. */
function gather(owners: Float64Array, days: Float64Array, codes: Int32Array, kinds: number): Histories {
  const customers: number[] = [];
  const steps: number[] = [];
  const times: number[] = [];
  const items = new Int32Array(codes.length);
  let end = 0;
  for (let row = 0; row < codes.length;) {
    if (row === 0 || owners[row] !== owners[row - 1]) customers.push(steps.length);
    steps.push(end);
    times.push(days[row]!);
    let to = row + 1;
    while (to < codes.length && owners[to] === owners[row] && days[to] === days[row]) to++;
    const sorted = codes.slice(row, to).sort();
    for (let i = 0; i < sorted.length; i++) {
      if (i === 0 || sorted[i] !== sorted[i - 1]) items[end++] = sorted[i]!;
    }
    row = to;
  }
  customers.push(steps.length);
  steps.push(end);
  return {
    customers: Int32Array.from(customers),
    steps: Int32Array.from(steps),
    items: items.subarray(0, end),
    times: Float64Array.from(times),
    kinds,
  };
}
