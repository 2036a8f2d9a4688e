/** What a column can mean to the analyses; roles name the meanings that fit them (`suggest` in a manifest). */
export type Meaning =
  | 'customer'
  | 'order'
  | 'time'
  | 'amount'
  | 'quantity'
  | 'price'
  | 'cost'
  | 'discount'
  | 'product'
  | 'category'
  | 'channel'
  | 'stage'
  | 'industry'
  | 'region'
  | 'owner'
  | 'email'
  | 'phone'
  | 'name';

export interface MeaningRule {
  meaning: Meaning;
  kind: 'identifier' | 'time' | 'number' | 'category';
  /** Words in lower case, as names are split; the whole of a name or a part of it. */
  names: string[];
  /** Names that look alike and mean something else. */
  never?: RegExp;
  /** The type alone already makes it likely (a column of dates is a time). */
  byTypeAlone?: boolean;
}

/** Names as they stand in shops, CRMs and accounting exports, in English and Chinese. */
export const MEANINGS: readonly MeaningRule[] = [
  {
    meaning: 'customer',
    kind: 'identifier',
    names: [
      ...[
        'customer id',
        'customer',
        'customer no',
        'customer number',
        'customer key',
        'customer code',
        'cust id',
        'cust',
      ],
      ...[
        'client id',
        'client',
        'buyer id',
        'buyer',
        'user id',
        'user',
        'member id',
        'member',
        'account id',
        'account',
      ],
      ...[
        'shopper',
        'shopper id',
        'contact id',
        'consumer id',
        'patient id',
        'subscriber id',
        'guest id',
        'company',
        'id',
      ],
      ...[
        '客户编号',
        '客户',
        '客户号',
        '客户代码',
        '客户名称',
        '会员',
        '会员编号',
        '会员号',
        '用户',
        '用户编号',
        '买家',
        '顾客',
        '消费者',
        '账户',
      ],
    ],
    never:
      /\b(name|email|phone|since|age|type|segment|count|manager|owner|since|date|order id)\b|日期|时间|类型|等级|数$/,
  },
  {
    meaning: 'order',
    kind: 'identifier',
    names: [
      ...[
        'order id',
        'order',
        'order no',
        'order number',
        'invoice',
        'invoice id',
        'invoice no',
        'transaction id',
        'transaction',
      ],
      ...['receipt', 'receipt id', 'basket id', 'basket', 'deal id', 'case id', 'ticket id', 'sales order'],
      ...['订单号', '订单编号', '订单', '单号', '发票号', '交易号', '流水号', '商机编号'],
    ],
    never: /\b(date|time|day|at|on|total|amount|value|status|count|quantity)\b|日期|时间|金额|数量|状态/,
  },
  {
    meaning: 'time',
    kind: 'time',
    names: [
      ...[
        'ordered at',
        'order date',
        'order time',
        'order ts',
        'invoice date',
        'purchase date',
        'purchased at',
        'transaction date',
      ],
      ...[
        'transaction time',
        'date',
        'datetime',
        'timestamp',
        'time',
        'day',
        'event time',
        'sale date',
        'sales date',
        'paid at',
        'ts',
      ],
      ...[
        'created at',
        'created on',
        'created',
        'closed on',
        'closed at',
        'close date',
        'month',
        'period',
        'week',
        'at',
        'on',
      ],
      ...[
        '订单日期',
        '下单时间',
        '下单日期',
        '日期',
        '时间',
        '购买日期',
        '购买时间',
        '交易日期',
        '交易时间',
        '支付时间',
        '成交日期',
        '创建时间',
        '月份',
      ],
    ],
    never:
      /\b(birth|dob|delivery|delivered|shipped|updated|modified|due|deadline|planned|expiry|signup)\b|出生|生日|更新|发货|截止|注册/,
    byTypeAlone: true,
  },
  {
    meaning: 'amount',
    kind: 'number',
    names: [
      ...[
        'amount',
        'total',
        'total amount',
        'order amount',
        'order total',
        'order value',
        'revenue',
        'sales',
        'sales amount',
      ],
      ...[
        'net amount',
        'gross amount',
        'turnover',
        'spend',
        'spent',
        'paid',
        'payment',
        'value',
        'net sales',
        'total price',
      ],
      ...[
        'line total',
        'subtotal',
        'grand total',
        'amt',
        'deal value',
        'contract value',
        'monetary value',
        'total charges',
      ],
      ...[
        '金额',
        '订单金额',
        '销售额',
        '销售金额',
        '成交金额',
        '交易金额',
        '支付金额',
        '实付金额',
        '实付',
        '消费金额',
        '总额',
        '总金额',
        '总价',
        '营业额',
        '收入',
        '合同金额',
      ],
    ],
    never: /\b(count|quantity|qty|tax|discount|refund|cost|id|rate|items)\b|数量|税|折扣|退款|成本|编号/,
  },
  {
    meaning: 'quantity',
    kind: 'number',
    names: [
      'quantity',
      'qty',
      'units',
      'unit count',
      'pieces',
      'items',
      'item count',
      'volume',
      '数量',
      '件数',
      '销量',
      '购买数量',
    ],
  },
  {
    meaning: 'price',
    kind: 'number',
    names: [
      'price',
      'unit price',
      'list price',
      'item price',
      'sale price',
      'monthly charges',
      '单价',
      '价格',
      '售价',
      '标价',
    ],
    never: /\btotal\b|总价/,
  },
  {
    meaning: 'cost',
    kind: 'number',
    names: ['cost', 'unit cost', 'cogs', 'spend cost', '成本', '单位成本', '费用'],
  },
  {
    meaning: 'discount',
    kind: 'number',
    names: ['discount', 'discount rate', 'rebate', 'coupon', '折扣', '优惠', '优惠金额'],
  },
  {
    meaning: 'product',
    kind: 'category',
    names: [
      ...[
        'product',
        'product id',
        'product name',
        'product code',
        'item',
        'item id',
        'item name',
        'sku',
        'stock code',
        'article',
      ],
      ...['description', 'asin', '产品', '商品', '商品名称', '产品名称', '货号', '商品编号', '品名'],
    ],
    never: /\b(family|category|group|type|line|count|price)\b|类|价/,
  },
  {
    meaning: 'category',
    kind: 'category',
    names: [
      ...[
        'category',
        'product category',
        'product family',
        'family',
        'product group',
        'product line',
        'product type',
        'department',
      ],
      ...[
        'segment',
        'brand',
        'genre',
        '品类',
        '类别',
        '分类',
        '产品类别',
        '商品类别',
        '商品分类',
        '系列',
        '品牌',
      ],
    ],
  },
  {
    meaning: 'channel',
    kind: 'category',
    names: [
      ...[
        'channel',
        'sales channel',
        'source',
        'medium',
        'platform',
        'campaign',
        'store type',
        'utm source',
        'order source',
      ],
      ...['渠道', '销售渠道', '来源', '平台', '来源渠道'],
    ],
  },
  {
    meaning: 'stage',
    kind: 'category',
    names: [
      ...[
        'stage',
        'deal stage',
        'pipeline stage',
        'status',
        'phase',
        'step',
        'order status',
        'activity',
        'concept name',
      ],
      ...['阶段', '销售阶段', '状态', '商机阶段', '活动'],
    ],
  },
  { meaning: 'industry', kind: 'category', names: ['industry', 'sector', 'vertical', '行业', '所属行业'] },
  {
    meaning: 'region',
    kind: 'category',
    names: [
      ...[
        'region',
        'country',
        'state',
        'city',
        'province',
        'territory',
        'market',
        'location',
        'area',
        'postcode',
        'zip',
      ],
      ...['地区', '区域', '国家', '省份', '城市', '省', '市', '大区'],
    ],
  },
  {
    meaning: 'owner',
    kind: 'category',
    names: [
      ...[
        'owner',
        'sales rep',
        'salesperson',
        'rep',
        'account manager',
        'responsible',
        'agent',
        'seller',
        'org resource',
        'resource',
      ],
      ...['负责人', '销售', '销售员', '业务员', '客户经理', '销售代表'],
    ],
    never: /\b(amount|total|channel|date)\b|额|渠道|日期|阶段/,
  },
  {
    meaning: 'email',
    kind: 'category',
    names: ['email', 'e mail', 'mail', 'email address', '邮箱', '电子邮箱', '邮件'],
  },
  {
    meaning: 'phone',
    kind: 'identifier',
    names: ['phone', 'phone number', 'mobile', 'telephone', '电话', '手机', '手机号'],
  },
  {
    meaning: 'name',
    kind: 'category',
    names: [
      'name',
      'full name',
      'customer name',
      'client name',
      'first name',
      'last name',
      '姓名',
      '客户姓名',
      '名称',
    ],
    never: /\b(product|item|file|user)\b|产品|商品/,
  },
];
