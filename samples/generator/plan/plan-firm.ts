import { type Bilingual, words } from './plan-words';

/** The maker of packaging machines whose plan this is: where it sells, to whom, through whom. */

export interface Region {
  name: Bilingual;
  weight: number;
  owners: readonly [Owner, ...Owner[]];
  /** Share of orders that come through dealers. */
  dealers: number;
  /** Demand for our goods in each of the four years of the samples. */
  trend: readonly number[];
  /** Our share of the market, against the mean. */
  strength: number;
}

export interface Owner {
  name: Bilingual;
  weight: number;
  /** Contacts made, against the mean. */
  diligence: number;
}

const owner = (name: Bilingual, weight: number, diligence: number): Owner => ({ name, weight, diligence });

/** The north loses its largest dealer in the spring of the last year; the west is small and grows. */
export const NORTH: Region = {
  name: words('North', '华北'),
  weight: 22,
  owners: [owner(words('Jonas Lindqvist', '赵磊'), 1, 0.62)],
  dealers: 0.6,
  trend: [0.98, 1, 1.03, 1],
  strength: 0.95,
};
export const REGIONS: readonly [Region, ...Region[]] = [
  {
    name: words('East', '华东'),
    weight: 38,
    owners: [owner(words('Anna Weber', '周敏'), 1, 1.1), owner(words('Lukas Brandt', '林浩'), 1, 0.85)],
    dealers: 0.2,
    trend: [0.98, 1, 1.01, 0.99],
    strength: 1.2,
  },
  {
    name: words('South', '华南'),
    weight: 24,
    owners: [owner(words('Sanne de Vries', '陈思远'), 1, 1)],
    dealers: 0.26,
    trend: [0.97, 0.99, 1.02, 1.02],
    strength: 1,
  },
  NORTH,
  {
    name: words('West', '西南'),
    weight: 16,
    owners: [owner(words('Camille Laurent', '何静'), 1, 1.25)],
    dealers: 0.3,
    trend: [0.86, 0.95, 1.06, 1.18],
    strength: 0.7,
  },
];

export interface Industry {
  name: Bilingual;
  weight: number;
  /** Second word of a company's name. */
  trade: readonly [Bilingual, ...Bilingual[]];
  /** The whole market in each of the four years. */
  market: readonly number[];
  /** Our demand in each of the four years. */
  trend: readonly number[];
  /** Our share of the market where nothing else is known. */
  share: number;
  /** The largest rivals' parts of the rest. */
  rivals: readonly number[];
}

/** We are strong where the market shrinks and weak where it grows. */
export const INDUSTRIES: readonly [Industry, ...Industry[]] = [
  {
    name: words('Food', '食品'),
    weight: 32,
    trade: [words('Foods', '食品'), words('Bakery', '烘焙'), words('Dairy', '乳业')],
    market: [0.97, 1, 1.02, 1.04],
    trend: [0.98, 1, 1.01, 1.01],
    share: 0.3,
    rivals: [30, 24, 20, 14, 12],
  },
  {
    name: words('Beverages', '饮料'),
    weight: 24,
    trade: [words('Beverages', '饮品'), words('Brewing', '酒业'), words('Springs', '水业')],
    market: [1.06, 1.03, 0.99, 0.94],
    trend: [1.06, 1.02, 0.97, 0.87],
    share: 0.33,
    rivals: [28, 30, 18, 8, 16],
  },
  {
    name: words('E-commerce', '电商物流'),
    weight: 18,
    trade: [words('Fulfilment', '电商'), words('Parcels', '速递'), words('Warehousing', '仓储')],
    market: [0.78, 0.93, 1.12, 1.36],
    trend: [0.85, 0.97, 1.08, 1.17],
    share: 0.13,
    rivals: [18, 16, 14, 40, 12],
  },
  {
    name: words('Pharma', '医药'),
    weight: 14,
    trade: [words('Pharma', '制药'), words('Labs', '生物')],
    market: [0.88, 0.96, 1.06, 1.17],
    trend: [0.93, 0.98, 1.03, 1.07],
    share: 0.17,
    rivals: [34, 20, 16, 22, 8],
  },
  {
    name: words('Cosmetics', '日化'),
    weight: 12,
    trade: [words('Cosmetics', '化妆品'), words('Care', '日化')],
    market: [0.96, 1, 1.03, 1.05],
    trend: [0.96, 1, 1.02, 1.03],
    share: 0.21,
    rivals: [26, 24, 24, 14, 12],
  },
];

export interface Rival {
  name: Bilingual;
  /** Its part of what is left to the rivals, against its usual one, in each of the four years. */
  rise: readonly number[];
}

export const OWN_NAME = words('Kastor Pack (we)', '科信包装（本公司）');
/** The fourth is young and grows with e-commerce. */
export const RIVALS: readonly Rival[] = [
  { name: words('Belmont Systems', '百盟机械'), rise: [0.98, 1, 1.02, 1.05] },
  { name: words('Ferrand', '福瑞达'), rise: [1.12, 1.04, 0.96, 0.86] },
  { name: words('Nordwrap', '北兴包装'), rise: [1, 1, 1, 0.99] },
  { name: words('Veltro', '维拓智能'), rise: [0.7, 0.9, 1.15, 1.45] },
  { name: words('Sanpack', '三合包装'), rise: [0.9, 0.96, 1.06, 1.2] },
];

export const CHANNELS = {
  direct: words('Direct sales', '直销'),
  dealer: words('Dealer', '经销商'),
  online: words('Online shop', '线上商城'),
};

export interface Product {
  name: Bilingual;
  kind: 'machine' | 'supplies' | 'service';
  weight: number;
  /** Typical value of an order. */
  value: number;
}

export const PRODUCTS: readonly [Product, ...Product[]] = [
  { name: words('Case sealer', '封箱机'), kind: 'machine', weight: 0.8, value: 16_000 },
  { name: words('Stretch wrapper', '缠绕机'), kind: 'machine', weight: 0.8, value: 13_000 },
  { name: words('Labelling machine', '贴标机'), kind: 'machine', weight: 1, value: 9000 },
  { name: words('Stretch film', '缠绕膜'), kind: 'supplies', weight: 30, value: 2900 },
  { name: words('Carton tape', '封箱胶带'), kind: 'supplies', weight: 24, value: 1700 },
  { name: words('Labels', '标签'), kind: 'supplies', weight: 18, value: 2100 },
  { name: words('Spare parts', '备件'), kind: 'service', weight: 14, value: 1200 },
  { name: words('Maintenance', '维保服务'), kind: 'service', weight: 10, value: 1900 },
];
