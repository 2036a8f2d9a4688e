import { defineWords } from '../contract/message';

/** What a row, or a group of rows, stands for. */
type Who = 'customer' | 'account' | 'deal' | 'order' | 'contact' | 'company' | 'product' | 'basket' | 'row';

/** What the name of the column says that tells them apart. */
const NAMES: readonly (readonly [Who, RegExp])[] = [
  ['account', /(^|[^a-z])account|账户|帐户/i],
  ['deal', /(^|[^a-z])(deal|opportunity)|商机|交易/i],
  ['order', /(^|[^a-z])(order|invoice)|订单/i],
  ['basket', /(^|[^a-z])(basket|cart|transaction)|购物篮/i],
  ['contact', /(^|[^a-z])(contact|lead)s?([^a-z]|$)|联系人|线索/i],
  ['company', /(^|[^a-z])(company|firm)|公司|企业/i],
  ['product', /(^|[^a-z])(product|item|sku)|产品|商品/i],
  ['customer', /(^|[^a-z])(customer|client|buyer|member|user|person)|客户|顾客|会员|用户/i],
];

/** Labels of `value.who-…`, beside a number, and `value.kind-…`, without one. */
export const rowWords = defineWords({
  en: {
    'value.who-customer': 'customers',
    'value.who-account': 'accounts',
    'value.who-deal': 'deals',
    'value.who-order': 'orders',
    'value.who-contact': 'contacts',
    'value.who-company': 'companies',
    'value.who-product': 'products',
    'value.who-basket': 'baskets',
    'value.who-row': 'rows',
    'value.kind-customer': 'customers',
    'value.kind-account': 'accounts',
    'value.kind-deal': 'deals',
    'value.kind-order': 'orders',
    'value.kind-contact': 'contacts',
    'value.kind-company': 'companies',
    'value.kind-product': 'products',
    'value.kind-basket': 'baskets',
    'value.kind-row': 'rows',
  },
  zh: {
    'value.who-customer': '位客户',
    'value.who-account': '个账户',
    'value.who-deal': '笔交易',
    'value.who-order': '笔订单',
    'value.who-contact': '位联系人',
    'value.who-company': '家公司',
    'value.who-product': '个产品',
    'value.who-basket': '个购物篮',
    'value.who-row': '行',
    'value.kind-customer': '客户',
    'value.kind-account': '账户',
    'value.kind-deal': '交易',
    'value.kind-order': '订单',
    'value.kind-contact': '联系人',
    'value.kind-company': '公司',
    'value.kind-product': '产品',
    'value.kind-basket': '购物篮',
    'value.kind-row': '行',
  },
});

/** Labels for a template: `{who:label}` and `{kind:label}`. */
export interface WhoLabels extends Record<string, string> {
  who: string;
  kind: string;
}

/** The labels for what a column tells apart, by its name; `usual` where the name does not say, or there is no column. */
export function whoOf(column: string | undefined, usual: Who): WhoLabels {
  const name = NAMES.find(([, pattern]) => pattern.test(column ?? ''))?.[0] ?? usual;
  return { who: `who-${name}`, kind: `kind-${name}` };
}
