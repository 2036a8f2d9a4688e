import type { Analysis, AnalysisOutput, AnalysisRequest, SliderRange } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { type Estimate, estimate, quantityAt } from './demand';
import { findings } from './findings';
import { frames } from './frames';
import { notices } from './notices';
import { byProduct, readObservations } from './observations';
import { type ProductDemand, pooledDemand, productDemand } from './product-demand';
import { plan } from './query';
import { type Settings, settingsOf } from './settings';
import type { AtPrice, Story } from './story';
import { atTable, curveTable, mainTable } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { observations, counts } = inputs;
  if (!observations || !counts) throw new Error('an input is missing');
  refuseEmpty(request, observations, counts);
  const settings = settingsOf(request);
  const all = readObservations(request, observations);
  const products = byProduct(all).map((own) => productDemand(own, settings));
  const shown = shownOf(products, settings);
  const at = atPrice(shown, settings);
  const story: Story = {
    products,
    pooled: products.length > 1 ? pooledDemand(all, settings) : undefined,
    shown,
    at,
    form: counts.texts('form')[0] ?? 'row',
  };
  return {
    tables: { '': mainTable(story), curve: curveTable(story), at: atTable(story) },
    frames: frames(story),
    findings: findings(story),
    charts: charts(story),
    notices: notices(counts, story),
    sliders: [sliderOf(shown, at)],
  };
}

function refuseEmpty(request: AnalysisRequest, observations: InputTable, counts: InputTable): void {
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const total = count('total');
  if (total === 0) throw new FaultError({ code: 'price-no-rows' });
  if (observations.rows > 0) return;
  const column = (role: string): string => request.roles[role]?.[0]?.column ?? role;
  throw new FaultError({
    code: 'price-nothing-left',
    values: {
      price: column('price'),
      quantity: column('quantity'),
      missing: count('missing'),
      below: count('below'),
      incomplete: count('incomplete'),
    },
    place: { role: 'price' },
  });
}

/** @throws FaultError where no product has a demand that can be told, or there is none of the name */
function shownOf(products: readonly ProductDemand[], { product }: Settings): ProductDemand {
  const told = products.find(({ demand }) => demand);
  if (!told) {
    const never = products.every(({ verdict }) => verdict === 'no-variation');
    throw new FaultError({
      code: never ? 'price-never-changed' : 'price-too-few',
      values: { price: products[0]!.priceMean, products: products.length },
      place: { role: 'price' },
    });
  }
  if (product === '') return told;
  const found = products.find(({ own }) => own.name.toLowerCase() === product.toLowerCase());
  if (found?.demand) return found;
  const names = products.filter(({ demand }) => demand).map(({ own }) => own.name);
  throw new FaultError({
    code: found ? 'price-product-untold' : 'price-no-product',
    values: { product, suggestion: suggestName(product, names) ?? names[0]! },
    place: { param: 'product' },
  });
}

function atPrice(shown: ProductDemand, { atPrice: given }: Settings): AtPrice {
  const price = given > 0 ? given : shown.priceMean;
  const quantity = estimate(shown.demand!, shown.drawn, (each) => quantityAt(each, price));
  const times = (factor: number): Estimate => {
    const ends = [factor * quantity.low, factor * quantity.high];
    return { value: factor * quantity.value, low: Math.min(...ends), high: Math.max(...ends) };
  };
  return {
    price,
    quantity,
    revenue: times(price),
    profit: Number.isNaN(shown.costMean) ? undefined : times(price - shown.costMean),
  };
}

/** Steps that a hand can tell, on round prices. */
function sliderOf({ reach: { low, high } }: ProductDemand, { price }: AtPrice): SliderRange {
  const step = 10 ** Math.floor(Math.log10((high - low) / 50));
  const round = (value: number): number => Number(value.toPrecision(12));
  return {
    param: 'at_price',
    min: round(Math.floor(low / step) * step),
    max: round(Math.ceil(high / step) * step),
    step: round(step),
    value: round(Math.round(price / step) * step),
  };
}

export const analysis: Analysis = { plan, run };
