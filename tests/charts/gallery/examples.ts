import type { ChartSpec } from '../../../workers/contract/chart';
import { defineWords } from '../../../workers/contract/message';
import type { Cell, ChartData } from '../../../src/charts/chart-data';

export interface Example {
  spec: ChartSpec;
  data: ChartData | null;
}

export const words = defineWords({
  en: {
    'title.segments': '**Champions** are 8% of customers and bring 41% of revenue',
    'title.share': 'Who buys and who brings the revenue',
    'title.trend': 'Revenue grows by **12% a year** and peaks in December',
    'title.channels': 'Search passed the shop in 2024',
    'title.families': 'Eight product families over four years',
    'title.forecast': 'Next half-year: **$1.9M** to $2.4M',
    'title.area': 'Where the revenue comes from',
    'title.histogram': 'Half of all orders are below **$48**',
    'title.scatter': 'Few customers buy often and much',
    'title.cohorts': 'A third of new customers come back in the next month',
    'title.grid': 'Customers by recency and frequency',
    'title.names': 'Largest accounts',
    'title.quarters': 'Orders by channel and quarter',
    'title.change': 'Change against the month before',
    'title.multiples': 'Every channel has its own season',
    'title.effects': 'What makes a deal close',
    'title.ranking': 'Revenue by product',
    'title.single': 'One month of data so far',
    'title.empty': 'A table without rows',
    'title.missing': 'A column that was renamed',
    'title.loading': 'A chart on its way',
    'title.many': 'Five thousand customers',
    'title.movers': 'Winners and losers of the year',
    'title.network': 'A quarter of all deals goes back for another **offer**',
    'tone.accent': 'As planned',
    'tone.bad': 'Back again',
    'column.activity': 'Activity',
    'column.cases': 'Cases',
    'column.source': 'From',
    'column.target': 'To',
    'column.count': 'Times',
    caption: 'Orders of the last four years, without refunds. Source: table orders.',
    'axis.customers': 'Customers',
    'axis.revenue': 'Revenue',
    'axis.share': 'Share',
    'axis.month': 'Month',
    'axis.orders': 'Orders',
    'axis.order_value': 'Order value',
    'axis.frequency': 'Orders per customer',
    'axis.monetary': 'Revenue per customer',
    'axis.effect': 'Change in the odds of closing',
    'axis.period': 'Months since the first order',
    'axis.cohort': 'First order in',
    'axis.change': 'Change in revenue',
    'name.average': 'Average of 12 months',
    'name.value': 'Month',
    'name.forecast': 'Forecast',
    'name.actual': 'Actual',
    'name.interval': '80% interval',
    'name.end': 'End of data',
    'name.target': 'Target',
    'column.segment': 'Segment',
    'column.measure': 'Measure',
    'column.channel': 'Channel',
    'column.family': 'Family',
    'column.retained': 'Came back',
    'column.customers': 'Customers',
    'column.moving_average': 'Average of 12 months',
    'column.low': 'At least',
    'column.high': 'At most',
    'column.from': 'From',
    'column.to': 'To',
    'value.champions': 'Champions',
    'value.loyal': 'Loyal',
    'value.potential_loyalists': 'Potential loyalists',
    'value.new_customers': 'New customers',
    'value.promising': 'Promising',
    'value.need_attention': 'Need attention',
    'value.about_to_sleep': 'About to sleep',
    'value.at_risk': 'At risk',
    'value.cannot_lose': 'Cannot lose them',
    'value.hibernating': 'Hibernating',
    'value.lost': 'Lost',
    'value.customers': 'Customers',
    'value.revenue': 'Revenue',
    'value.shop': 'Shop',
    'value.search': 'Search',
    'value.email': 'Email',
    'value.social': 'Social media',
    'value.market': 'Marketplace',
  },
  zh: {
    'title.segments': '**冠军客户**占客户数的 8%，贡献了 41% 的收入',
    'title.share': '谁在购买，谁贡献收入',
    'title.trend': '收入每年增长 **12%**，12 月达到高峰',
    'title.channels': '2024 年搜索渠道超过门店',
    'title.families': '四年间的八个产品系列',
    'title.forecast': '未来半年：**190 万至 240 万美元**',
    'title.area': '收入来自哪里',
    'title.histogram': '一半订单的金额低于 **48 美元**',
    'title.scatter': '少数客户买得多、买得勤',
    'title.cohorts': '三分之一的新客户次月复购',
    'title.grid': '按最近购买与购买频次划分的客户',
    'title.names': '最大的客户',
    'title.quarters': '各渠道每季度订单数',
    'title.change': '环比变化',
    'title.multiples': '各渠道的季节性各不相同',
    'title.effects': '哪些因素促成签约',
    'title.ranking': '各产品收入',
    'title.single': '目前只有一个月的数据',
    'title.empty': '没有行的表',
    'title.missing': '被改名的列',
    'title.loading': '正在准备的图表',
    'title.many': '五千名客户',
    'title.movers': '年度涨跌榜',
    'title.network': '四分之一的交易会**重新报价**',
    'tone.accent': '按计划',
    'tone.bad': '返工',
    'column.activity': '活动',
    'column.cases': '案例数',
    'column.source': '从',
    'column.target': '到',
    'column.count': '次数',
    caption: '最近四年的订单，不含退款。来源：表 orders。',
    'axis.customers': '客户数',
    'axis.revenue': '收入',
    'axis.share': '占比',
    'axis.month': '月份',
    'axis.orders': '订单数',
    'axis.order_value': '订单金额',
    'axis.frequency': '每位客户订单数',
    'axis.monetary': '每位客户收入',
    'axis.effect': '签约几率的变化',
    'axis.period': '首单后月数',
    'axis.cohort': '首单月份',
    'axis.change': '收入变化',
    'name.average': '12 个月平均',
    'name.value': '当月',
    'name.forecast': '预测',
    'name.actual': '实际',
    'name.interval': '80% 区间',
    'name.end': '数据截止',
    'name.target': '目标',
    'column.segment': '客户分群',
    'column.measure': '指标',
    'column.channel': '渠道',
    'column.family': '产品系列',
    'column.retained': '复购率',
    'column.customers': '客户数',
    'column.moving_average': '12 个月平均',
    'column.low': '下限',
    'column.high': '上限',
    'column.from': '起',
    'column.to': '止',
    'value.champions': '冠军客户',
    'value.loyal': '忠诚客户',
    'value.potential_loyalists': '潜在忠诚客户',
    'value.new_customers': '新客户',
    'value.promising': '有潜力客户',
    'value.need_attention': '需关注客户',
    'value.about_to_sleep': '即将沉睡客户',
    'value.at_risk': '流失风险客户',
    'value.cannot_lose': '不能流失客户',
    'value.hibernating': '沉睡客户',
    'value.lost': '已流失客户',
    'value.customers': '客户数',
    'value.revenue': '收入',
    'value.shop': '门店',
    'value.search': '搜索',
    'value.email': '邮件',
    'value.social': '社交媒体',
    'value.market': '电商平台',
  },
});

type Row = Record<string, Cell>;

function table(rows: Row[]): ChartData {
  const names = Object.keys(rows[0] ?? {});
  return {
    rows: rows.length,
    columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])),
  };
}

/** The generator of Park and Miller (1988): the gallery is the same every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const month = (i: number): Date => new Date(Date.UTC(2021, i));
const noise = random(7);

const segments = [
  'champions',
  'loyal',
  'potential_loyalists',
  'new_customers',
  'promising',
  'need_attention',
  'about_to_sleep',
  'at_risk',
  'cannot_lose',
  'hibernating',
  'lost',
];
const sizes = [720, 1210, 980, 640, 410, 730, 560, 880, 190, 1460, 1220];
const revenues = [820, 610, 240, 60, 40, 150, 70, 310, 130, 90, 50];
const channels = ['shop', 'search', 'email', 'social', 'market'];
const families = ['Tea', 'Coffee', 'Cups', 'Grinders', 'Filters', 'Gifts', 'Books', 'Subscriptions'];
const products = [
  'Cold brew concentrate, six bottles with return deposit',
  'Espresso',
  'Hand grinder “Wanderer” with carrying case',
  'Jasmine pearls',
  '手冲咖啡壶（玻璃，600 毫升，带保温套）',
  'Filter papers',
  'Gift card',
  'Barista course for beginners, four evenings',
];

const season = (i: number): number => 1 + 0.25 * Math.cos(((i - 11) / 6) * Math.PI);
const trend = count(48).map((i) => 180_000 * 1.009 ** i * season(i) * (0.94 + 0.12 * noise()));

const byChannel = (n: number): Row[] =>
  channels.flatMap((channel, c) =>
    count(n).map((i) => ({
      month: month(i),
      channel,
      revenue: Math.round(
        (30 + 12 * c) * 900 * (1 + (0.02 * c - 0.02) * i * 0.5) * season(i + c * 2) * (0.95 + 0.1 * noise()),
      ),
    })),
  );

/** Deals on their way: a loop back to the offer, one that stays where it is, and a short cut. */
const deals = (() => {
  const none = {
    activity: null,
    cases: null,
    shape: null,
    source: null,
    target: null,
    count: null,
    tone: null,
  };
  const node = (activity: string, cases: number, shape: string | null = null): Row => ({
    ...none,
    activity,
    cases,
    shape,
  });
  const edge = (source: string, target: string, times: number, tone: string | null = 'accent'): Row => ({
    ...none,
    source,
    target,
    count: times,
    tone,
  });
  return {
    nodes: [
      node('▶', 1204, 'start'),
      node('Enquiry', 1204),
      node('Qualification by the inside sales team', 980),
      node('Offer', 1130),
      node('Negotiation', 640),
      node('合同审批', 410),
      node('Won', 402),
      node('Lost', 702),
      node('■', 1204, 'end'),
    ],
    edges: [
      edge('▶', 'Enquiry', 1204),
      edge('Enquiry', 'Qualification by the inside sales team', 980),
      edge('Enquiry', 'Lost', 224),
      edge('Qualification by the inside sales team', 'Offer', 830),
      edge('Qualification by the inside sales team', 'Lost', 150),
      edge('Offer', 'Negotiation', 640),
      edge('Negotiation', 'Offer', 260, 'bad'),
      edge('Offer', 'Offer', 40, 'bad'),
      edge('Offer', 'Lost', 328),
      edge('Negotiation', '合同审批', 410),
      edge('合同审批', 'Won', 402),
      edge('合同审批', 'Negotiation', 8, 'bad'),
      edge('Won', '■', 402),
      edge('Lost', '■', 702),
    ],
  };
})();

const title = (id: string) => ({ key: `title.${id}` });
const axis = (id: string) => ({ key: `axis.${id}` });
const col = (column: string) => ({ column });

export function examples(): Example[] {
  const list: Example[] = [
    {
      spec: {
        id: 'segments',
        table: '',
        title: title('segments'),
        caption: { key: 'caption' },
        marks: [{ type: 'bar', x: col('customers'), y: col('segment'), color: col('segment') }],
        x: { label: axis('customers'), format: 'integer' },
        y: { format: 'label' },
        tip: [
          { column: 'segment', format: 'label' },
          { column: 'customers', format: 'integer' },
          { column: 'revenue', label: axis('revenue'), format: 'currency' },
        ],
        select: 'segment',
      },
      data: table(
        segments.map((segment, i) => ({
          segment,
          customers: sizes[i] ?? 0,
          revenue: (revenues[i] ?? 0) * 1234.5,
        })),
      ),
    },
    {
      spec: {
        id: 'share',
        table: '',
        title: title('share'),
        marks: [{ type: 'bar', x: col('value'), y: col('measure'), color: col('segment'), stack: 'share' }],
        x: { format: 'percent' },
        y: { format: 'label' },
        color: { format: 'label' },
        tip: [
          { column: 'segment', format: 'label' },
          { column: 'share', label: axis('share'), format: 'percent' },
        ],
        select: 'segment',
      },
      data: table(
        ['customers', 'revenue'].flatMap((measure) => {
          const values = measure === 'customers' ? sizes : revenues;
          const total = values.reduce((sum, value) => sum + value, 0);
          return segments.map((segment, i) => ({
            measure,
            segment,
            value: values[i] ?? 0,
            share: (values[i] ?? 0) / total,
          }));
        }),
      ),
    },
    {
      spec: {
        id: 'trend',
        table: '',
        title: title('trend'),
        caption: { key: 'caption' },
        marks: [
          { type: 'area', x: col('period'), y: col('value'), color: { ink: 'muted' }, opacity: 0.1 },
          {
            type: 'line',
            x: col('period'),
            y: col('value'),
            color: { ink: 'muted' },
            name: { key: 'name.value' },
          },
          { type: 'line', x: col('period'), y: col('moving_average'), name: { key: 'name.average' } },
        ],
        x: { format: 'period' },
        y: { label: axis('revenue'), format: 'currency' },
      },
      data: table(
        trend.map((value, i) => ({
          period: month(i),
          value,
          moving_average:
            i < 11 ? null : trend.slice(i - 11, i + 1).reduce((sum, each) => sum + each, 0) / 12,
        })),
      ),
    },
    {
      spec: {
        id: 'channels',
        table: '',
        title: title('channels'),
        marks: [{ type: 'line', x: col('month'), y: col('revenue'), color: col('channel') }],
        x: { label: axis('month'), format: 'period' },
        y: { label: axis('revenue'), format: 'currency' },
        color: { format: 'label' },
        select: 'channel',
      },
      data: table(byChannel(30)),
    },
    {
      spec: {
        id: 'families',
        table: '',
        title: title('families'),
        marks: [{ type: 'line', x: col('month'), y: col('revenue'), color: col('family') }],
        y: { label: axis('revenue'), format: 'currency' },
        select: 'family',
      },
      data: table(
        families.flatMap((family, f) =>
          count(48).map((i) => ({
            month: month(i),
            family,
            revenue:
              i % 17 === f
                ? null
                : (12 + 5 * f) * 1000 * (1 + 0.01 * i) * season(i + f) * (0.9 + 0.2 * noise()),
          })),
        ),
      ),
    },
    {
      spec: {
        id: 'forecast',
        table: '',
        title: title('forecast'),
        marks: [
          { type: 'band', x: col('month'), y1: col('low'), y2: col('high'), name: { key: 'name.interval' } },
          {
            type: 'line',
            x: col('month'),
            y: col('actual'),
            color: { ink: 'muted' },
            name: { key: 'name.actual' },
          },
          { type: 'line', x: col('month'), y: col('forecast'), dashed: true, name: { key: 'name.forecast' } },
          { type: 'rule', x: { value: '2023-12-15' }, dashed: true, name: { key: 'name.end' } },
        ],
        y: { label: axis('revenue'), format: 'currency' },
        tip: [
          { column: 'month', label: axis('month'), format: 'period' },
          { column: 'actual', label: { key: 'name.actual' }, format: 'currency' },
          { column: 'forecast', label: { key: 'name.forecast' }, format: 'currency' },
          { column: 'low', format: 'currency' },
          { column: 'high', format: 'currency' },
        ],
      },
      data: table(
        count(42).map((i) => {
          const value = trend[i] ?? 0;
          const ahead = Math.max(0, i - 35);
          return {
            month: month(i),
            actual: i <= 35 ? value : null,
            forecast: i >= 35 ? value : null,
            low: i >= 35 ? value * (1 - 0.035 * ahead) : null,
            high: i >= 35 ? value * (1 + 0.04 * ahead) : null,
          };
        }),
      ),
    },
    {
      spec: {
        id: 'area',
        table: '',
        title: title('area'),
        marks: [{ type: 'area', x: col('month'), y: col('revenue'), color: col('channel') }],
        y: { label: axis('revenue'), format: 'currency' },
        color: { format: 'label' },
      },
      data: table(byChannel(36)),
    },
    {
      spec: {
        id: 'histogram',
        table: '',
        title: title('histogram'),
        marks: [
          { type: 'bar', x1: col('from'), x2: col('to'), y: col('orders') },
          { type: 'rule', x: { value: 48 }, name: { key: 'name.target' } },
        ],
        x: { label: axis('order_value'), format: 'currency' },
        y: { label: axis('orders'), format: 'integer' },
      },
      data: table(
        count(40).map((i) => ({
          from: i * 5,
          to: i * 5 + 5,
          orders: Math.round(5200 * Math.exp(-(((Math.log(i + 1) - 2.1) / 0.7) ** 2))),
        })),
      ),
    },
    {
      spec: {
        id: 'scatter',
        table: '',
        title: title('scatter'),
        marks: [
          {
            type: 'dot',
            x: col('frequency'),
            y: col('monetary'),
            color: col('segment'),
            size: col('customers'),
          },
        ],
        x: { label: axis('frequency'), format: 'number', type: 'log' },
        y: { label: axis('monetary'), format: 'currency', type: 'log' },
        color: { format: 'label' },
        select: 'segment',
        aspect: 0.55,
      },
      data: table(
        segments.flatMap((segment, s) =>
          count(14).map(() => ({
            segment,
            frequency: s === 10 && noise() < 0.2 ? 0 : Math.exp(3.4 - s * 0.3 + noise()),
            monetary: Math.exp(8 - s * 0.4 + 1.6 * noise()),
            customers: Math.round(noise() ** 3 * 180 + 2),
          })),
        ),
      ),
    },
    {
      spec: {
        id: 'cohorts',
        table: '',
        title: title('cohorts'),
        caption: { key: 'caption' },
        marks: [{ type: 'cell', x: col('age'), y: col('cohort'), color: col('retained') }],
        x: { label: axis('period'), format: 'integer' },
        y: { label: axis('cohort'), format: 'period' },
        color: { format: 'percent' },
      },
      data: table(
        count(12).flatMap((cohort) =>
          count(12 - cohort).map((age) => ({
            cohort: month(cohort),
            age,
            retained: age === 0 ? 1 : 0.36 * 0.86 ** age * (0.9 + 0.2 * noise()),
          })),
        ),
      ),
    },
    {
      spec: {
        id: 'grid',
        table: '',
        title: title('grid'),
        marks: [{ type: 'cell', x: col('f'), y: col('r'), color: col('change') }],
        x: { label: axis('frequency'), format: 'integer' },
        y: { format: 'integer', reverse: true },
        color: { scheme: 'diverging', format: 'percent', label: axis('change') },
      },
      data: table(
        count(5).flatMap((r) =>
          count(5).map((f) => ({ r: r + 1, f: f + 1, change: (r - 1.8) * 0.09 + (f - 2) * 0.05 })),
        ),
      ),
    },
    {
      spec: {
        id: 'names',
        table: '',
        title: title('names'),
        marks: [{ type: 'bar', x: col('product'), y: col('revenue') }],
        y: { label: axis('revenue'), format: 'currency' },
        select: 'product',
      },
      data: table(products.map((product, i) => ({ product, revenue: 93_000 * 0.8 ** i }))),
    },
    {
      spec: {
        id: 'quarters',
        table: '',
        title: title('quarters'),
        marks: [{ type: 'bar', x: col('quarter'), y: col('orders'), color: col('channel'), stack: 'group' }],
        x: { format: 'period' },
        y: { label: axis('orders'), format: 'integer' },
        color: { format: 'label' },
        select: 'channel',
      },
      data: table(
        count(6).flatMap((q) =>
          channels.slice(0, 3).map((channel, c) => ({
            quarter: month(q * 3),
            channel,
            orders: Math.round(900 + 300 * c + 120 * q * c * noise()),
          })),
        ),
      ),
    },
    {
      spec: {
        id: 'change',
        table: '',
        title: title('change'),
        marks: [{ type: 'bar', x: col('month'), y: col('change') }],
        x: { format: 'period' },
        y: { label: axis('change'), format: 'percent' },
      },
      data: table(
        count(30).map((i) => ({ month: month(i + 1), change: (trend[i + 1] ?? 0) / (trend[i] ?? 1) - 1 })),
      ),
    },
    {
      spec: {
        id: 'multiples',
        table: '',
        title: title('multiples'),
        marks: [
          { type: 'area', x: col('month'), y: col('revenue') },
          { type: 'line', x: col('month'), y: col('revenue') },
        ],
        y: { label: axis('revenue'), format: 'currency' },
        facet: 'channel',
        tip: [
          { column: 'channel', format: 'label' },
          { column: 'month', label: axis('month'), format: 'period' },
          { column: 'revenue', label: axis('revenue'), format: 'currency' },
        ],
      },
      data: table(byChannel(24)),
    },
    {
      spec: {
        id: 'effects',
        table: '',
        title: title('effects'),
        marks: [
          { type: 'rule', x1: col('low'), x2: col('high'), y: col('factor'), color: { ink: 'accent' } },
          { type: 'dot', x: col('effect'), y: col('factor') },
          { type: 'rule', x: { value: 0 } },
        ],
        x: { label: axis('effect'), format: 'percent' },
        tip: [
          { column: 'factor' },
          { column: 'effect', format: 'percent' },
          { column: 'low', format: 'percent' },
          { column: 'high', format: 'percent' },
        ],
      },
      data: table(
        products.slice(0, 6).map((factor, i) => {
          const effect = 0.5 - 0.2 * i;
          return { factor, effect, low: effect - 0.12 - 0.03 * i, high: effect + 0.12 + 0.03 * i };
        }),
      ),
    },
    {
      spec: {
        id: 'spread',
        table: '',
        title: { key: 'charts.title.spread', values: { x: 'product', y: 'order value' } },
        marks: [
          { type: 'rule', x1: col('p05'), x2: col('p95'), y: col('product'), color: { ink: 'accent' } },
          { type: 'bar', x1: col('p25'), x2: col('p75'), y: col('product'), opacity: 0.45 },
          { type: 'dot', x: col('median'), y: col('product') },
        ],
        x: { label: axis('order_value'), format: 'currency' },
        select: 'product',
      },
      data: table(
        products.map((product, i) => ({
          product,
          p05: 12 - i,
          p25: 30 - 2 * i,
          median: 42 - 2 * i,
          p75: 68 - 3 * i,
          p95: 118 - 6 * i,
        })),
      ),
    },
    {
      spec: {
        id: 'movers',
        table: '',
        title: title('movers'),
        marks: [{ type: 'bar', x: col('change'), y: col('product') }],
        x: { label: axis('change'), format: 'percent' },
        select: 'product',
      },
      data: table(products.map((product, i) => ({ product, change: 0.42 - 0.11 * i }))),
    },
    {
      spec: {
        id: 'network',
        table: '',
        title: title('network'),
        marks: [],
        network: {
          nodes: { id: 'activity', figure: 'cases', shape: 'shape' },
          edges: { source: 'source', target: 'target', weight: 'count', tone: 'tone' },
          tones: { accent: { key: 'tone.accent' }, bad: { key: 'tone.bad' } },
        },
        tip: [
          { column: 'activity' },
          { column: 'cases', format: 'integer' },
          { column: 'source' },
          { column: 'target' },
          { column: 'count', format: 'integer' },
        ],
        select: 'activity',
      },
      data: table([...deals.nodes, ...deals.edges]),
    },
    {
      spec: {
        id: 'ranking',
        table: '',
        title: title('ranking'),
        marks: [{ type: 'bar', x: col('revenue'), y: col('product'), color: col('channel') }],
        x: { label: axis('revenue'), format: 'currency' },
        color: { format: 'label' },
      },
      data: table(
        count(26).flatMap((i) =>
          channels.slice(0, 4).map((channel, c) => ({
            product: `${products[i % products.length] ?? ''} ${i + 1}`,
            channel,
            revenue: Math.round((26 - i) * 900 * (1 + c * 0.3 * noise())),
          })),
        ),
      ),
    },
    {
      spec: {
        id: 'single',
        table: '',
        title: title('single'),
        marks: [{ type: 'line', x: col('month'), y: col('revenue') }],
        y: { label: axis('revenue'), format: 'currency' },
      },
      data: table([{ month: month(5), revenue: 48_213.5 }]),
    },
    {
      spec: {
        id: 'single-bar',
        table: '',
        title: title('single'),
        marks: [{ type: 'bar', x: col('month'), y: col('revenue') }],
        y: { label: axis('revenue'), format: 'currency' },
      },
      data: table([{ month: month(5), revenue: 48_213.5 }]),
    },
    {
      spec: {
        id: 'empty',
        table: '',
        title: title('empty'),
        marks: [{ type: 'line', x: col('month'), y: col('revenue') }],
      },
      data: { rows: 0, columns: { month: [], revenue: [] } },
    },
    {
      spec: {
        id: 'missing',
        table: '',
        title: title('missing'),
        marks: [{ type: 'line', x: col('month'), y: col('turnover') }],
      },
      data: table([{ month: month(5), revenue: 48_213.5 }]),
    },
    {
      spec: {
        id: 'loading',
        table: '',
        title: title('loading'),
        marks: [{ type: 'line', x: col('a'), y: col('b') }],
      },
      data: null,
    },
    {
      spec: {
        id: 'many',
        table: '',
        title: title('many'),
        marks: [{ type: 'dot', x: col('recency'), y: col('monetary'), color: { ink: 'accent' } }],
        x: { format: 'days' },
        y: { label: axis('monetary'), format: 'currency', type: 'log' },
      },
      data: table(
        count(6000).map(() => ({
          recency: Math.round(noise() ** 2 * 900),
          monetary: Math.exp(2 + 6 * noise() * noise()),
        })),
      ),
    },
  ];
  return list;
}
