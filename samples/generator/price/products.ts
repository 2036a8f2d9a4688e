import type { Language } from '../../../workers/contract/message';

/** A product of the shop whose weekly sales and prices are written down. */
export interface PricedProduct {
  name: Record<Language, string>;
  /** Family of `shop.ts`; gives the season. */
  family: string;
  /** List price of the first year in EUR. */
  price: number;
  /** Cost of one unit in the first year in EUR. */
  cost: number;
  /** Units of a mean week at the list price, without promotion. */
  units: number;
  /** What the analysis is to find: per cent of units more with a price higher by 1%. */
  elasticity: number;
  /** The same for the price of the competitor. */
  competitor: number;
  /** Units in a week of promotion beside what the lower price does. */
  display: number;
  /** Growth of demand in a year. */
  growth: number;
  /** Whether its price was ever tried at other levels, or reduced. */
  isTried: boolean;
}

function product(
  en: string,
  zh: string,
  family: string,
  [price, cost, units]: readonly [number, number, number],
  [elasticity, competitor, display, growth]: readonly [number, number, number, number],
  isTried = true,
): PricedProduct {
  return { name: { en, zh }, family, price, cost, units, elasticity, competitor, display, growth, isTried };
}

const [COFFEE, KITCHEN, TEXTILES, GIFTS, GARDEN, OUTDOOR] = [
  'Coffee & tea',
  'Kitchenware',
  'Home textiles',
  'Gifts & candles',
  'Garden',
  'Outdoor',
] as const;

/** Staples are bought at almost any price, what is easily compared elsewhere is not. */
export const PRODUCTS: readonly PricedProduct[] = [
  product('House espresso 1 kg', '招牌意式咖啡豆 1 公斤', COFFEE, [19.9, 10.4, 520], [-0.7, 0.2, 1.15, 0.05]),
  product('Filter coffee 500 g', '滴滤咖啡粉 500 克', COFFEE, [9.9, 5.3, 430], [-1.2, 0.4, 1.2, 0.02]),
  product('Single origin 250 g', '单一产地咖啡豆 250 克', COFFEE, [11.9, 5.6, 240], [-1.6, 0.3, 1.25, 0.1]),
  product('Decaf 500 g', '低因咖啡 500 克', COFFEE, [12.9, 6.9, 130], [-0.9, 0.2, 1.1, 0.04], false),
  product('Green tea 100 g', '绿茶 100 克', COFFEE, [7.9, 2.6, 260], [-1.4, 0.3, 1.2, 0.06]),
  product('Hand grinder', '手摇磨豆机', KITCHEN, [69, 38, 60], [-2.5, 0.9, 1.3, 0.03]),
  product('Pour-over set', '手冲咖啡套装', KITCHEN, [44.9, 19.5, 85], [-2.1, 0.7, 1.3, 0.05]),
  product('Chef’s knife', '主厨刀', KITCHEN, [89, 41, 45], [-1.7, 0.5, 1.35, 0]),
  product('Cast-iron pan', '铸铁锅', KITCHEN, [79, 46, 70], [-2.8, 1.1, 1.3, -0.02]),
  product('Espresso cups, set of 4', '意式浓缩杯 4 只装', KITCHEN, [29.9, 11.2, 110], [-1.3, 0.3, 1.2, 0.02]),
  product('Linen towel', '亚麻毛巾', TEXTILES, [24.9, 10.8, 150], [-1.9, 0.6, 1.25, -0.06]),
  product('Wool blanket', '羊毛毯', TEXTILES, [119, 61, 38], [-2.2, 0.7, 1.4, -0.05]),
  product('Apron', '围裙', TEXTILES, [34.9, 13.9, 64], [-1.1, 0.2, 1.15, -0.03]),
  product('Gift box', '礼盒', GIFTS, [39.9, 19.8, 190], [-0.8, 0.1, 1.2, 0.03]),
  product('Scented candle', '香薰蜡烛', GIFTS, [18.9, 6.1, 210], [-1.5, 0.3, 1.25, 0.04]),
  product('Chocolate assortment', '什锦巧克力', GIFTS, [14.9, 7.6, 230], [-1.8, 0.5, 1.3, 0.01]),
  product('Herb garden kit', '香草种植套装', GARDEN, [27.9, 12.2, 120], [-1.6, 0.4, 1.3, 0.07]),
  product('Pruning shears', '园艺剪', GARDEN, [42.9, 22.5, 95], [-2.3, 0.8, 1.25, 0.05]),
  product('Thermos bottle', '保温瓶', OUTDOOR, [34.9, 18.9, 140], [-2.6, 1, 1.3, 0.12]),
  product('Camping stove', '露营炉', OUTDOOR, [64.9, 30.5, 55], [-1.4, 0.5, 1.2, 0.1]),
];
