/** How one family of the shop is bought and kept. */
export interface StockFamily {
  name: string;
  buyer: string;
  /** The nearer supplier, then the cheaper one that is further away; weeks from order to shelf. */
  suppliers: readonly [Supplier, Supplier];
  /** Months on the shelf at the pace of the last three months: the buyers' rule of thumb, which knows no season. */
  cover: number;
  items: readonly StockItem[];
}

export interface Supplier {
  name: string;
  weeks: number;
}

export interface StockItem {
  name: string;
  /** Share of the family's units. */
  share: number;
  /** Price of a unit in EUR. */
  price: number;
  /** Share of the price that it costs to buy. */
  cost: number;
  pack: number;
  supplier: 0 | 1;
}

const item = (
  name: string,
  share: number,
  price: number,
  cost: number,
  pack: number,
  supplier: 0 | 1,
): StockItem => ({ name, share, price, cost, pack, supplier });

/**
 * At the turn of the year, by the pace of Christmas: garden and outdoor look full, though spring comes sooner than ships do; textiles and
 * kitchenware are bought for a growth that is over.
 */
export const STOCK_FAMILIES: readonly StockFamily[] = [
  {
    name: 'Coffee & tea',
    buyer: 'Nora Feld',
    suppliers: [
      { name: 'Hanse Roasters', weeks: 2 },
      { name: 'Ceylon Direct', weeks: 6 },
    ],
    cover: 1.6,
    items: [
      item('Espresso beans 1 kg', 0.29, 24.9, 0.52, 12, 0),
      item('Filter coffee 500 g', 0.23, 12.9, 0.5, 24, 0),
      item('Decaf beans 500 g', 0.12, 14.9, 0.5, 12, 0),
      item('Earl Grey 250 g', 0.16, 15.9, 0.42, 20, 1),
      item('Sencha 200 g', 0.12, 18.9, 0.44, 20, 1),
      item('Herbal tea box', 0.08, 21.5, 0.46, 10, 1),
    ],
  },
  {
    name: 'Kitchenware',
    buyer: 'Ben Achter',
    suppliers: [
      { name: 'Solingen Steel', weeks: 5 },
      { name: 'Ningbo Houseware', weeks: 12 },
    ],
    cover: 2.9,
    items: [
      item("Chef's knife", 0.16, 69, 0.5, 10, 0),
      item('Cast-iron pan 28 cm', 0.14, 59, 0.54, 6, 0),
      item('Pour-over kettle', 0.15, 49, 0.52, 8, 1),
      item('Mixing bowls, set of 3', 0.2, 34, 0.45, 12, 1),
      item('Baking tin', 0.2, 22, 0.42, 24, 1),
      item('Storage jars, set of 4', 0.15, 29, 0.44, 12, 1),
    ],
  },
  {
    name: 'Home textiles',
    buyer: 'Nora Feld',
    suppliers: [
      { name: 'Braga Linen', weeks: 6 },
      { name: 'Izmir Cotton', weeks: 9 },
    ],
    cover: 4.2,
    items: [
      item('Linen duvet cover', 0.12, 119, 0.5, 4, 0),
      item('Wool throw', 0.15, 79, 0.52, 6, 0),
      item('Table runner', 0.17, 32, 0.45, 20, 0),
      item('Towel set', 0.22, 45, 0.46, 10, 1),
      item('Cushion cover', 0.22, 24, 0.42, 20, 1),
      item('Blackout curtain', 0.12, 55, 0.48, 8, 1),
    ],
  },
  {
    name: 'Gifts & candles',
    buyer: 'Ben Achter',
    suppliers: [
      { name: 'Lichtwerk', weeks: 4 },
      { name: 'Yiwu Gifts', weeks: 13 },
    ],
    cover: 1.1,
    items: [
      item('Scented candle', 0.32, 24, 0.4, 24, 0),
      item('Reed diffuser', 0.16, 32, 0.42, 12, 0),
      item('Candle holder', 0.14, 28, 0.44, 12, 0),
      item('Gift box', 0.16, 38, 0.5, 10, 1),
      item('Greeting cards, set of 12', 0.14, 14, 0.35, 50, 1),
      item('Photo frame', 0.08, 26, 0.42, 16, 1),
    ],
  },
  {
    name: 'Garden',
    buyer: 'Mila Ost',
    suppliers: [
      { name: 'Polder Garden', weeks: 5 },
      { name: 'Java Teak', weeks: 15 },
    ],
    cover: 4.4,
    items: [
      item('Herb bed kit', 0.24, 34, 0.42, 10, 0),
      item('Hose reel', 0.16, 64, 0.5, 6, 0),
      item('Solar lights, set of 6', 0.22, 39, 0.44, 12, 1),
      item('Planter box', 0.2, 58, 0.48, 6, 1),
      item('Parasol', 0.11, 129, 0.52, 4, 1),
      item('Teak bench', 0.07, 249, 0.55, 2, 1),
    ],
  },
  {
    name: 'Outdoor',
    buyer: 'Mila Ost',
    suppliers: [
      { name: 'Alpenzeug', weeks: 6 },
      { name: 'Xiamen Outdoor', weeks: 14 },
    ],
    cover: 3.1,
    items: [
      item('Trekking pack 45 l', 0.15, 159, 0.52, 4, 0),
      item('Head torch', 0.22, 49, 0.44, 20, 0),
      item('Insulated bottle', 0.26, 39, 0.4, 24, 0),
      item('Two-person tent', 0.1, 279, 0.54, 2, 1),
      item('Sleeping mat', 0.15, 89, 0.48, 8, 1),
      item('Camping stove', 0.12, 99, 0.5, 8, 1),
    ],
  },
];
