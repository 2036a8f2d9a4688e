/** What a column can mean to an analysis; manifests name these in `suggest`. */
export const MEANINGS = [
  'customer',
  'order',
  'time',
  'amount',
  'quantity',
  'price',
  'cost',
  'discount',
  'profit',
  'product',
  'category',
  'channel',
  'stage',
  'outcome',
  'industry',
  'segment',
  'region',
  'owner',
  'deal',
  'case',
  'activity',
  'email',
  'phone',
  'name',
  'address',
  'currency',
  'impressions',
  'clicks',
  'conversions',
] as const;

export type Meaning = (typeof MEANINGS)[number];

/** What the values must be for a name to be believed. */
export type ValueKind = 'identifier' | 'time' | 'number' | 'category' | 'text';

export interface MeaningWords {
  kind: ValueKind;
  /** Names that leave no doubt, names that fit well, and names that fit when nothing better is there. */
  sure: readonly string[];
  good: readonly string[];
  weak: readonly string[];
}

const words = (text: string): string[] => text.split(',').map((word) => word.trim());
const none: readonly string[] = [];

/** Names of the period that a row is about. A text so named holds periods, as reports write them: `2023-01`, `Jan 2023`, `2023年1月`. */
export const PERIOD_NAMES: readonly string[] = words(
  'month, quarter, year month, month year, year quarter, period, reporting period, report period, fiscal period, accounting period, 月, 月份, 年月, 季度, 期间, 会计期间, 统计期间, 统计周期',
);

/** Those of them that words may stand before: `order month` and `订单月份`, but a `trial period` is a length. */
export const PERIOD_ENDS: readonly string[] = words('month, quarter, 月份, 年月, 季度');

/** Names of moments that computers count, as whole numbers of seconds or milliseconds. */
export const COUNTED_NAMES: readonly string[] = words(
  'time, ts, timestamp, datetime, epoch, unix time, unix timestamp, created, created at, created on, create time, creation time, paid at, ordered at, purchased at, sold at, order time, purchase time, transaction time, event time, order ts, 时间, 時間, 时间戳, 時間戳, 创建时间, 下单时间, 订单时间, 交易时间, 购买时间, 支付时间, 付款时间, 成交时间, 消费时间, 事件时间',
);

/** Those of them that words may stand before: `order created at`, but a `lead time` is a length. */
export const COUNTED_ENDS: readonly string[] = words(
  'ts, timestamp, epoch, created at, unix time, 时间戳, 時間戳',
);

/**
 * Names by meaning, in lower case, parts separated by a space. For identifiers, `id`, `no`, `编号` and the like may
 * follow. The last word of a name decides, so `customer city` is found by `city`.
 */
export const MEANING_WORDS: Record<Meaning, MeaningWords> = {
  customer: {
    kind: 'identifier',
    sure: words(
      'customer, cust, client, account, member, buyer, shopper, consumer, 客户, 客戶, 会员, 會員, 顾客, 顧客, 买家, 買家',
    ),
    good: words(
      'user, uid, openid, unionid, subscriber, household, patron, visitor, acct, 会员卡, 会员卡号, 用户, 用戶, 消费者, 购买人, 买方, 采购方, 下单人, 客户名, 客户名称, 会员名, 买家昵称, 买家会员名',
    ),
    weak: words(
      'company, contact, customer name, client name, account name, person, lead, 公司, 公司名称, 企业, 企业名称, 收货人, 单位名称',
    ),
  },
  order: {
    kind: 'identifier',
    sure: words(
      'order, invoice, transaction, receipt, basket, 订单, 訂單, 订单号, 交易号, 流水号, 发票, 发票号, 单号',
    ),
    good: words(
      'purchase, sale, trans, txn, bill, ticket, booking, voucher, document, 小票, 小票号, 单据, 单据号, 交易, 账单',
    ),
    weak: words('id, row id, 编号, 序号'),
  },
  time: {
    kind: 'time',
    sure: words(
      'order date, ordered at, ordered on, order time, order ts, order datetime, order timestamp, purchase date, purchased at, purchase time, transaction date, transaction time, invoice date, sale date, sales date, sold at, sold on, timestamp, event time, event timestamp, 订单日期, 訂單日期, 下单时间, 下單時間, 下单日期, 订单时间, 交易时间, 交易日期, 购买时间, 购买日期, 成交时间, 成交日期, 消费时间, 消费日期, 销售日期, 订单创建时间, 时间戳, 事件时间',
    ),
    good: words(
      'date, time, datetime, day, dt, ts, created at, created on, created, create time, creation date, booking date, posting date, payment date, paid at, 日期, 时间, 時間, 创建时间, 创建日期, 付款时间, 支付时间, 记账日期, 开票日期, 业务日期',
    ),
    weak: words(
      'month, quarter, week, period, year, closed at, closed on, close date, signed on, start date, 月, 月份, 年月, 季度, 期间, 签约日期, 关闭日期',
    ),
  },
  amount: {
    kind: 'number',
    sure: words(
      'amount, total, revenue, sales, total amount, order amount, order total, order value, sales amount, net amount, gross amount, grand total, line total, total price, gmv, amt, deal value, deal size, deal amount, contract value, 金额, 金額, 销售额, 銷售額, 订单金额, 实付金额, 支付金额, 成交金额, 总金额, 总价, 消费金额, 交易金额, 交易额, 营业额, 营收, 收入, 合同金额, 商机金额, 实收金额, 付款金额',
    ),
    good: words(
      'spend, subtotal, net, gross, paid, payment, payments, payment amount, turnover, sum, acv, arr, mrr, total charges, monetary, 实付, 实收, 应付金额, 应收金额, 货款, 总额, 小计, 合计, 买家实际支付金额',
    ),
    weak: words('value, charges, charge, monthly charges, fee, bill amount, 费用, 价税合计'),
  },
  quantity: {
    kind: 'number',
    sure: words('quantity, qty, units, 数量, 數量, 件数, 销量, 购买数量, 订购数量, 销售数量'),
    good: words('pieces, pcs, items, item count, units sold, unit sales, order quantity, 个数, 宝贝总数量'),
    weak: words('volume, count, number of items, 份数'),
  },
  price: {
    kind: 'number',
    sure: words(
      'price, unit price, unitprice, list price, price each, item price, 单价, 單價, 价格, 售价, 销售单价',
    ),
    good: words('sale price, sales price, selling price, retail price, msrp, 标价, 零售价, 吊牌价'),
    weak: words('rate'),
  },
  cost: {
    kind: 'number',
    sure: words('cost, unit cost, cogs, cost of goods, 成本, 成本价, 单位成本'),
    good: words(
      'total cost, purchase price, expense, spend, ad spend, media spend, 采购价, 进价, 广告花费, 推广费用, 花费',
    ),
    weak: words('支出'),
  },
  discount: {
    kind: 'number',
    sure: words('discount, discount amount, discount pct, 折扣, 优惠金额, 折扣金额'),
    good: words('rebate, markdown, coupon amount, 优惠, 减免, 折让'),
    weak: none,
  },
  profit: {
    kind: 'number',
    sure: words('profit, gross profit, margin, gross margin, 利润, 毛利, 毛利额'),
    good: words('contribution, net profit, 净利润, 毛利率'),
    weak: none,
  },
  product: {
    kind: 'identifier',
    sure: words(
      'product, item, sku, stock code, stockcode, article, asin, product name, 产品, 產品, 商品, 货品, 品名, 产品名称, 商品名称, 商品编码, 货号',
    ),
    good: words('goods, part, material, plan, title, item name, 物料, 型号, 款号, 宝贝标题, 课程, 套餐'),
    weak: words('description, desc, model, isbn, ean, upc, barcode, 条码, 规格'),
  },
  category: {
    kind: 'category',
    sure: words(
      'category, product category, product family, product line, product group, product type, 品类, 类别, 類別, 分类, 分類, 类目, 商品类别, 产品类别, 商品分类, 产品线',
    ),
    good: words(
      'family, sub category, subcategory, department, dept, brand, genre, item type, 品牌, 大类, 小类, 产品系列, 系列',
    ),
    weak: words('type, class, group, line, 类型, 种类'),
  },
  channel: {
    kind: 'category',
    sure: words(
      'channel, sales channel, marketing channel, order channel, 渠道, 销售渠道, 订单渠道, 推广渠道',
    ),
    good: words(
      'source, medium, utm source, utm medium, lead source, traffic source, platform, order source, 来源, 來源, 平台, 订单来源, 流量来源, 线索来源, 店铺, 门店',
    ),
    weak: words('store, shop, outlet, campaign, device, via, 店铺名称, 门店名称, 终端'),
  },
  stage: {
    kind: 'category',
    sure: words(
      'stage, deal stage, sales stage, pipeline stage, opportunity stage, funnel stage, 阶段, 階段, 销售阶段, 商机阶段',
    ),
    good: words('phase, funnel step, lifecycle stage, 跟进阶段, 客户阶段'),
    weak: words('status, state of deal, order status, step, 状态, 订单状态, 跟进状态'),
  },
  outcome: {
    kind: 'category',
    sure: words('outcome, churn, churned, won, is won, is churn, converted, 是否成交, 是否流失, 流失, 赢单'),
    good: words('result, exited, cancelled, returned, 结果, 成交结果, 是否赢单'),
    weak: words('label, target'),
  },
  industry: {
    kind: 'category',
    sure: words('industry, sector, vertical, 行业, 行業, 所属行业, 客户行业'),
    good: words('business type, sic, naics, 业态'),
    weak: none,
  },
  segment: {
    kind: 'category',
    sure: words(
      'segment, customer segment, tier, customer tier, customer type, 客户分层, 客户分群, 客户等级, 客户类型, 会员等级',
    ),
    good: words('cohort, loyalty level, membership, cluster, 等级, 分群, 分层, 客户级别'),
    weak: words('level, grade, 级别'),
  },
  region: {
    kind: 'category',
    sure: words(
      'region, country, city, state, province, territory, 地区, 地區, 区域, 省份, 城市, 国家, 大区',
    ),
    good: words(
      'area, market, county, district, continent, country code, 省, 市, 区县, 所在地, 所在城市, 收货城市, 收货省份',
    ),
    weak: words('location, zip, zip code, postcode, postal code, 邮编'),
  },
  owner: {
    kind: 'category',
    sure: words(
      'owner, sales rep, salesperson, account manager, account owner, deal owner, 负责人, 負責人, 业务员, 销售员, 销售人员, 客户经理, 跟进人, 销售代表',
    ),
    good: words(
      'rep, seller, agent, responsible, assigned to, manager, salesman, 销售, 导购, 经办人, 所属销售',
    ),
    weak: words('resource, employee, staff, advisor, 员工, 经理'),
  },
  deal: {
    kind: 'identifier',
    sure: words('deal, opportunity, opp, 商机, 商機'),
    good: words('quote, contract, tender, 合同, 报价单, 项目'),
    weak: none,
  },
  case: {
    kind: 'identifier',
    sure: words('case, case concept name, process instance, 案例, 案例编号, 流程实例'),
    good: words('session, trace, journey, 会话'),
    weak: none,
  },
  activity: {
    kind: 'category',
    sure: words('activity, concept name, event name, 活动, 活动名称, 事件, 事件名称'),
    good: words('event, event type, action, task, page, 操作, 行为, 任务, 环节'),
    weak: none,
  },
  email: {
    kind: 'text',
    sure: words('email, e mail, mail, email address, 邮箱, 电子邮件, 电子邮箱'),
    good: none,
    weak: none,
  },
  phone: {
    kind: 'text',
    sure: words('phone, mobile, telephone, tel, cell, phone number, 电话, 手机, 手机号, 联系电话, 手机号码'),
    good: none,
    weak: none,
  },
  name: {
    kind: 'text',
    sure: words('name, full name, first name, last name, contact name, 姓名'),
    good: words('customer name, client name, 名称, 联系人, 昵称'),
    weak: none,
  },
  address: {
    kind: 'text',
    sure: words(
      'address, addr, street, street address, postal address, mailing address, home address, shipping address, delivery address, billing address, 地址, 住址, 收货地址, 联系地址, 通讯地址, 详细地址, 家庭住址, 街道地址',
    ),
    good: words('address line, address 1, address line 1, addr 1, street name, strasse, straße, 街道'),
    weak: words('address 2, address line 2'),
  },
  currency: { kind: 'category', sure: words('currency, currency code, 币种, 货币'), good: none, weak: none },
  impressions: {
    kind: 'number',
    sure: words('impressions, imps, impr, 曝光, 曝光量, 展示, 展示量, 展现量'),
    good: words('ad views, shown, sends, 浏览量'),
    weak: none,
  },
  clicks: {
    kind: 'number',
    sure: words('clicks, link clicks, 点击, 点击量, 点击数'),
    good: none,
    weak: none,
  },
  conversions: {
    kind: 'number',
    sure: words('conversions, conversion count, 转化, 转化数, 转化量'),
    good: words('signups, leads, acquisitions, converted'),
    weak: none,
  },
};
