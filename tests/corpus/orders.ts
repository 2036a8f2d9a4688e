import type { ExpectedTable, Truth } from './dirty-file';

/** The same numbers for everyone. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const COLUMNS = ['order_id', 'customer', 'ordered_at', 'amount', 'quantity'];
const NAMES = ['Ann Lee', 'Bo Chan', 'Smith, John', 'O"Neil Ltd', 'Zoë', 'Marta & Co', 'Li', "d'Arc"];

export interface Order {
  id: number;
  customer: string;
  /** ISO. */
  day: string;
  cents: number;
  quantity: number;
}

/** Orders of a year, some dates only sensible with the day first or the month first. */
export function orders(count: number, seed: number): Order[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: 1000 + index,
    customer: NAMES[Math.floor(next() * NAMES.length)] ?? 'Li',
    day: `2024-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`,
    cents: Math.floor(next() * 2_000_000),
    quantity: 1 + Math.floor(next() * 40),
  }));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function money(cents: number): string {
  return `${Math.floor(cents / 100)}.${two(cents % 100)}`;
}

/** With marks between thousands. */
export function grouped(cents: number, group: string, decimal: string): string {
  const [whole = '', fraction = ''] = money(cents).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${fraction}`;
}

export interface Dialect {
  delimiter: string;
  newline: string;
  quote: string;
}

export const PLAIN: Dialect = { delimiter: ',', newline: '\n', quote: '"' };

export function line(values: readonly string[], { delimiter, quote }: Dialect = PLAIN): string {
  const special = new RegExp(`[${delimiter.replace(/[|\\^\]]/, '\\$&')}${quote}\\r\\n]`);
  return values
    .map((value) => (special.test(value) ? quote + value.replaceAll(quote, quote + quote) + quote : value))
    .join(delimiter);
}

export function lines(rows: readonly (readonly string[])[], dialect: Dialect = PLAIN): string {
  return rows.map((row) => line(row, dialect) + dialect.newline).join('');
}

export function plainRows(list: readonly Order[]): string[][] {
  return list.map(({ id, customer, day, cents, quantity }) => [
    String(id),
    customer,
    day,
    money(cents),
    String(quantity),
  ]);
}

export function table(rows: Truth[][], more: Partial<Omit<ExpectedTable, 'rows'>> = {}): ExpectedTable {
  return { columns: COLUMNS, rejected: 0, said: [], ...more, rows };
}
