import type { AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { type Control, controlsOf } from './query';

/** What was sold at which price, in the order of products and time. */
export interface Observations {
  /** One product, or several of which `products` says which. */
  name: string;
  products: string[];
  price: Float64Array;
  quantity: Float64Array;
  /** Days since 1970; empty without time. */
  day: Float64Array;
  competitor: Float64Array;
  cost: Float64Array;
  controls: { control: Control; numbers: Float64Array; texts: (string | null)[] }[];
}

/** Name of the row for all products together, and for a table without products. */
export const ALL = '(all)';

export function readObservations(request: AnalysisRequest, input: InputTable): Observations {
  const has = (role: string): boolean => request.roles[role] !== undefined;
  const empty = new Float64Array(0);
  return {
    name: ALL,
    products: input.texts('product').map((product) => product ?? ALL),
    price: input.numbers('price'),
    quantity: input.numbers('quantity'),
    day: has('time') ? input.numbers('day') : empty,
    competitor: has('competitor_price') ? input.numbers('competitor') : empty,
    cost: has('cost') ? input.numbers('cost') : empty,
    controls: controlsOf(request).map((control) => ({
      control,
      numbers: control.isNumber ? input.numbers(control.name) : empty,
      texts: control.isNumber ? [] : input.texts(control.name),
    })),
  };
}

/** The observations of each product, by falling revenue. */
export function byProduct(all: Observations): Observations[] {
  const rows = new Map<string, number[]>();
  all.products.forEach((product, row) => {
    const own = rows.get(product);
    if (own) own.push(row);
    else rows.set(product, [row]);
  });
  const pick = (values: Float64Array, own: readonly number[]): Float64Array =>
    values.length === 0 ? values : Float64Array.from(own, (row) => values[row]!);
  return Array.from(rows, ([name, own]) => ({
    name,
    products: own.map(() => name),
    price: pick(all.price, own),
    quantity: pick(all.quantity, own),
    day: pick(all.day, own),
    competitor: pick(all.competitor, own),
    cost: pick(all.cost, own),
    controls: all.controls.map(({ control, numbers, texts }) => ({
      control,
      numbers: pick(numbers, own),
      texts: texts.length === 0 ? [] : own.map((row) => texts[row] ?? null),
    })),
  })).toSorted((a, b) => revenueOf(b) - revenueOf(a) || (a.name < b.name ? -1 : 1));
}

function revenueOf({ price, quantity }: Observations): number {
  return price.reduce((sum, each, i) => sum + each * quantity[i]!, 0);
}
