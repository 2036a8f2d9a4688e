import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import type { ProductDemand } from './product-demand';
import type { Story } from './story';

/** From this share on the price moves with the season rather than by itself. */
export const SEASONAL = 0.5;
/** Names in one sentence. */
const MOST_NAMES = 5;

/** Treatments the reader must know of. */
export function notices(counts: InputTable, story: Story): Fault[] {
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const of = count('total');
  const { products, shown, at, form } = story;
  const listed = (test: (product: ProductDemand) => boolean): ProductDemand[] => products.filter(test);
  return [
    ...sized('price-below-zero', count('below'), { of }),
    ...sized('price-missing', count('missing'), { of }),
    ...sized('price-incomplete', count('incomplete'), { of }),
    ...(form === 'row' ? [] : [warn(`price-by-${form}`, {})]),
    ...named(
      'price-constant',
      listed(({ verdict }) => verdict === 'no-variation'),
    ),
    ...named(
      'price-few',
      listed(({ verdict }) => verdict === 'too-few'),
    ),
    ...named(
      'price-seasonal',
      listed(({ seasonShare }) => seasonShare >= SEASONAL),
    ),
    ...named(
      'price-not-falling',
      listed(({ verdict }) => verdict === 'positive'),
    ),
    ...named(
      'price-best-outside',
      listed(
        ({ bestRevenue, bestProfit }) =>
          (bestProfit ?? bestRevenue)?.at === 'highest' || (bestProfit ?? bestRevenue)?.at === 'lowest',
      ),
    ),
    ...(shown.dropped > 0 ? [warn('price-dropped', { count: shown.dropped, product: shown.own.name })] : []),
    ...(at.price < shown.reach.low || at.price > shown.reach.high
      ? [warn('price-extrapolated', { price: at.price, low: shown.reach.low, high: shown.reach.high })]
      : []),
  ];
}

function named(code: string, products: readonly ProductDemand[]): Fault[] {
  if (products.length === 0) return [];
  const names = products.slice(0, MOST_NAMES).map(({ own }) => own.name);
  return [warn(code, { products: names, count: products.length })];
}

function sized(code: string, rows: number, values: NonNullable<Fault['values']>): Fault[] {
  return rows > 0 ? [warn(code, { rows, ...values })] : [];
}

function warn(code: string, values: NonNullable<Fault['values']>): Fault {
  return { code, severity: 'warning', values };
}
