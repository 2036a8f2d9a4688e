import type { Finding } from '../../contract/analysis';
import { ALL } from './observations';
import type { BestPrice, ProductDemand } from './product-demand';
import { SEASONAL } from './notices';
import type { Story } from './story';

/** The sentences that matter, most important first. */
export function findings(story: Story): Finding[] {
  const { pooled, shown } = story;
  return [
    ...(pooled && !Number.isNaN(pooled.elasticity.value) ? [elasticity(pooled)] : []),
    elasticity(shown),
    atPrice(story),
    ...best(shown, shown.bestRevenue, 'revenue'),
    ...best(shown, shown.bestProfit, 'profit'),
    ...form(shown),
    ...(shown.seasonShare >= SEASONAL
      ? [
          {
            key: 'finding.seasonal',
            values: { share: shown.seasonShare },
            rows: rowsOf(shown),
          },
        ]
      : []),
  ];
}

function rowsOf({ own }: ProductDemand): NonNullable<Finding['rows']> {
  return { table: '', column: 'product', value: own.name };
}

function elasticity(product: ProductDemand): Finding {
  const { elasticity: found, verdict, own } = product;
  return {
    key: `finding.${verdict}${own.name === ALL ? '.all' : ''}`,
    values: {
      product: own.name,
      change: Math.abs(found.value),
      elasticity: found.value,
      low: found.low,
      high: found.high,
    },
    rows: rowsOf(product),
  };
}

function atPrice({ shown, at }: Story): Finding {
  return {
    key: at.profit ? 'finding.at.profit' : 'finding.at',
    values: {
      price: at.price,
      quantity: at.quantity.value,
      low: at.quantity.low,
      high: at.quantity.high,
      revenue: at.revenue.value,
      profit: at.profit?.value ?? NaN,
      product: shown.own.name,
    },
    rows: { table: 'at' },
  };
}

function best(product: ProductDemand, found: BestPrice | undefined, of: 'revenue' | 'profit'): Finding[] {
  if (!found) return [];
  const { value, low, high, at } = found;
  const certain = low === high ? '.certain' : '';
  return [
    {
      key: `finding.best.${of}.${at}${at === 'inside' ? '' : certain}`,
      values: { price: value, low, high, cost: product.costMean },
      rows: rowsOf(product),
    },
  ];
}

function form(product: ProductDemand): Finding[] {
  if (!product.demand || !Number.isFinite(product.aicLinear)) return [];
  return [
    {
      key: `finding.form.${product.demand.form}`,
      values: { difference: Math.abs(product.aicLog - product.aicLinear), explained: product.explained },
      rows: rowsOf(product),
    },
  ];
}
