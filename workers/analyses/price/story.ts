import type { Estimate } from './demand';
import type { ProductDemand } from './product-demand';

/** What the shown product sells at the price of the slider. */
export interface AtPrice {
  price: number;
  quantity: Estimate;
  revenue: Estimate;
  /** Missing without costs. */
  profit: Estimate | undefined;
}

/** All that tables, sentences and charts are made from. */
export interface Story {
  /** By falling revenue. */
  products: ProductDemand[];
  /** All together, where there are several products. */
  pooled: ProductDemand | undefined;
  /** The product that curves and the slider are of; it has a demand. */
  shown: ProductDemand;
  at: AtPrice;
  form: string;
}
