import { nameParts } from './suggest-roles';

/**
 * Names of columns that say the same, in English and Chinese: one group a line. They are narrower than meanings: a country and a
 * city are both regions, but one is not the other.
 */
const GROUPS = `
order id, order no, order number, invoice, invoice no, 订单号, 订单编号, 订单id, 单号
customer id, customer, customer no, client, client id, buyer, 客户, 客户编号, 客户id, 客户号, 会员号, 会员编号, 买家
account, account name, account id, company, company name, 客户名称, 公司, 公司名称, 企业, 企业名称, 单位名称
deal id, deal, opportunity, opportunity id, 商机, 商机编号, 商机id
product, product name, item, item name, 商品, 产品, 商品名称, 产品名称, 品名
product id, sku, item id, article, article no, 商品编号, 商品编码, 产品编号, 货号
product family, family, product line, product category, category, 产品系列, 系列, 品类, 商品类别, 产品类别, 产品线, 类目, 分类
brand, 品牌
ordered at, order date, order time, ordered on, purchase date, purchased at, sold at, sold on, 下单时间, 下单日期, 订单日期, 订单时间, 购买日期, 购买时间, 成交时间, 成交日期
created on, created at, create date, creation date, opened on, open date, 创建日期, 创建时间, 建立日期, 立项日期
closed on, closed at, close date, closing date, end date, ended on, finished on, finished at, 关闭日期, 结束日期, 结案日期, 完成日期, 完成时间
qualified on, qualified at, qualification date, 确认日期, 资格确认日期, 合格日期
proposal on, proposal date, quoted on, quote date, 报价日期, 方案日期
negotiation on, negotiation date, 谈判日期, 商务谈判日期
started at, started on, start date, start time, 开始日期, 开始时间
signed on, signed up on, signup date, registered on, registration date, joined on, acquired on, 注册日期, 注册时间, 入会日期, 获客日期
due on, due date, due, deadline, 截止日期, 到期日, 到期日期
renewal on, renewal date, renews on, expires on, expiry date, valid until, 续约日期, 续签日期, 有效期至, 合同到期日
week, week start, 周, 星期, 周次
month, 月, 月份, 年月
day, date, 日期, 日
amount, total, order amount, revenue, sales, net amount, 金额, 订单金额, 实付金额, 支付金额, 成交金额, 销售额, 营业额, 收入
deal value, deal amount, contract value, 合同金额, 商机金额
quantity, qty, units, pieces, units sold, 数量, 件数, 销量, 购买数量, 销售数量
price, unit price, list price, sale price, 单价, 价格, 售价
unit cost, cost price, purchase price, 单位成本, 成本价, 进价, 采购价
cost, costs, expense, 成本, 费用
acquisition cost, cac, cost per acquisition, 获客成本
spend, ad spend, media spend, 花费, 投放费用, 广告花费, 推广费用, 投放金额
budget, 预算
goal, target, 目标
discount, discount rate, discount pct, 折扣, 折扣率, 优惠
profit, gross profit, margin, 利润, 毛利, 毛利额
channel, sales channel, 渠道, 销售渠道, 推广渠道
first channel, acquisition channel, lead source, source, 首次渠道, 获客渠道, 来源渠道, 线索来源, 来源
campaign, campaign name, 活动, 营销活动, 活动名称, 推广活动
country, nation, 国家, 国别
province, state, 省, 省份
city, town, 城市, 市
region, area, territory, 地区, 区域, 大区
industry, sector, 行业, 所属行业, 客户行业
employees, headcount, company size, staff, number of employees, 员工数, 人数, 员工人数, 公司规模, 企业规模
owner, account manager, sales rep, salesperson, rep, account owner, 负责人, 销售, 销售员, 业务员, 客户经理, 跟进人
responsible, person in charge, 责任人
stage, deal stage, sales stage, 阶段, 销售阶段, 商机阶段
outcome, result, deal status, 结果, 是否成交, 成交结果, 赢单
status, state of order, order status, 状态, 订单状态
reason, loss reason, lost reason, 原因, 丢单原因, 输单原因
segment, customer segment, tier, 分群, 客户分群, 分层, 客户等级
age, 年龄
gender, sex, 性别
email, email address, 邮箱, 电子邮箱, 电子邮件
phone, mobile, telephone, phone number, 电话, 手机, 手机号, 联系电话
name, full name, contact name, 姓名, 联系人
address, street, 地址, 收货地址, 详细地址
postcode, postal code, zip, zip code, 邮编
impressions, views, 曝光, 曝光量, 展示量, 展现量
clicks, 点击, 点击量, 点击数
visits, sessions, 访问, 访问量, 会话数
leads, 线索, 线索数, 线索量
conversions, 转化, 转化数, 转化量
promotion, promo, on promotion, is promotion, 促销, 是否促销
stock, inventory, on hand, 库存, 库存量
supplier, vendor, 供应商
partner, reseller, 合作伙伴, 渠道商, 经销商
competitor price, 竞品价格, 竞争对手价格
satisfaction, csat, 满意度
nps, 推荐值, 净推荐值
newsletter, subscribed, 是否订阅, 订阅
activity, event, 活动名, 事件, 操作
task, 任务
active days, days active, 活跃天数
advice days, consulting days, 咨询天数, 顾问天数
approach, 方式, 打法, 跟进方式
attempts, number of attempts, 尝试次数, 支付尝试次数
cancelled on, cancelled at, cancellation date, churned on, churn date, 取消日期, 退订日期, 流失日期, 解约日期
chargeback, 拒付, 是否拒付
complaint, complaints, 投诉, 投诉内容
credit limit, 信用额度, 授信额度
days late, overdue days, days overdue, 逾期天数
digital share, online share, 线上占比, 数字化占比
discount asked, discount requested, 要求折扣, 期望折扣
disputes, number of disputes, 争议次数, 纠纷数
express, express delivery, 加急, 是否加急
framework contract, framework agreement, 框架合同, 框架协议, 是否框架合同
invited, invitations, invites, 邀请数, 邀请人数
kind, 种类, 类型
lead time weeks, lead time, 交货周期, 交期, 提前期
likely, most likely, 最可能, 最可能工期
optimistic, best case, 乐观, 乐观工期
pessimistic, worst case, 悲观, 悲观工期
mode, 方式方法, 形式
orders, number of orders, order count, 订单数, 订单量
other address, different address, 异地地址, 地址不一致
owed, outstanding, amount owed, balance due, 欠款, 应收余额, 未付金额
pack size, units per pack, 包装规格, 装箱数
potential, 潜力, 潜在金额, 客户潜力
predecessors, depends on, 前置任务, 紧前任务
product lines, number of product lines, 产品线数
responded, response, replied, 是否响应, 响应, 是否回应
returns share, return rate, 退货率
reviewer, 审核人, 复核人
service hours, 服务工时, 服务小时
sites, locations, number of sites, 网点数, 分支数, 门店数
surname, last name, family name, 姓
first name, given name, forename, 名
updated on, updated at, last update, modified on, 更新日期, 更新时间, 修改时间
monthly revenue, mrr, 月收入, 月度收入
onboarding cost, 上线成本, 开通成本
test group, experiment group, 测试组, 实验组, 分组
badge id, badge, badge no, 胸牌号, 参会证号
crm id, crm no, crm编号, crm客户号
shop id, web shop id, 商城账号, 网店账号, 网店客户号
signup id, registration id, 注册号, 注册编号
on order, ordered quantity, in transit, 在途, 在途数量, 已订未到
converted, is converted, 是否转化
resource, 资源, 执行人
items, number of items, 商品件数
activated on, activated at, activation date, 激活日期, 激活时间
starts on, 开始于, 生效日期
ends on, 结束于, 失效日期
event on, event date, 活动日期, 会议日期
last call, last contact, last contacted on, 最近联系, 最近联系日期, 上次联系
paid on, paid at, payment date, 付款日期, 付款时间, 支付时间
sent on, sent at, send date, 发送日期, 发送时间
since, customer since, member since, 客户起始日期, 建档日期
touched at, touch time, touchpoint time, 触达时间, 接触时间
period, 期间, 周期
value, 价值, 数值
return, returned, refund, is return, 退货, 是否退货, 退款
payment method, payment, 支付方式, 付款方式
`;

/** The groups, each name folded as it is compared. */
export const SYNONYMS: readonly (readonly string[])[] = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(',').map(folded));

const groupByName = new Map(SYNONYMS.flatMap((names, group) => names.map((name) => [name, group] as const)));

function folded(name: string): string {
  return nameParts(name).join('');
}

/** Whether two names of columns say the same, be it in two languages. */
export function areSynonyms(a: string, b: string): boolean {
  const group = groupByName.get(folded(a));
  return group !== undefined && group === groupByName.get(folded(b));
}

/** How alike the words of two names are, 0 to 1 (Dice); Chinese characters count as words. */
export function likeness(a: string, b: string): number {
  const [own, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...own].filter((word) => other.has(word)).length;
  return own.size + other.size === 0 ? 0 : (2 * shared) / (own.size + other.size);
}

function wordsOf(name: string): Set<string> {
  const words = nameParts(name).flatMap((part) =>
    /\p{Script=Han}/u.test(part) ? Array.from(part) : part.replace(/(?<=\w{3})s$/, ''),
  );
  return new Set(words.filter((word) => !LITTLE.has(word)));
}

/** Words that say only of what kind a column is. */
const LITTLE = new Set(['of', 'the', 'in', 'on', 'at', 'is', 'id', 'no', '的', '号', '期', '日']);
