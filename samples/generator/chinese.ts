import type { Language } from '../../workers/contract/message';
import { ENDS, MIDDLES, ONSETS } from './syllables';

/** Names of the shop and of the sales team as a Chinese file of the same rows has them. */
const NAMES: Readonly<Record<string, string>> = {
  // What the shop sells, where, and to whom.
  'Coffee & tea': '咖啡茶饮',
  Kitchenware: '厨房用品',
  'Home textiles': '家纺',
  'Gifts & candles': '礼品香薰',
  Garden: '园艺',
  Outdoor: '户外',
  'web shop': '官网商城',
  marketplace: '电商平台',
  'mobile app': '手机 App',
  'email campaign': '邮件营销',
  phone: '电话订购',
  Germany: '德国',
  Austria: '奥地利',
  Netherlands: '荷兰',
  France: '法国',
  Switzerland: '瑞士',
  Poland: '波兰',
  Belgium: '比利时',
  // Business customers and who sells to them.
  Manufacturing: '制造业',
  Logistics: '物流',
  Retail: '零售',
  Healthcare: '医疗健康',
  Software: '软件',
  'Food & beverage': '食品饮料',
  Construction: '建筑',
  DACH: '德语区',
  Benelux: '比荷卢',
  Nordics: '北欧',
  'UK & Ireland': '英国与爱尔兰',
  'Anna Weber': '韦安娜',
  'Lukas Brandt': '布兰特',
  'Sanne de Vries': '德弗里斯',
  'Jonas Lindqvist': '林德维',
  'Camille Laurent': '洛朗',
  'Tom Hughes': '休斯',
  inbound: '主动咨询',
  outbound: '电话开发',
  partner: '合作伙伴',
  referral: '客户转介绍',
  'trade fair': '展会',
};

/** A name in the words of a language. @throws an Error for a name that has no Chinese one, so that none is forgotten */
export function nameIn(language: Language, name: string): string {
  if (language === 'en') return name;
  const chinese = NAMES[name];
  if (chinese === undefined) throw new Error(`No Chinese name for ${name}`);
  return chinese;
}

/** Sounds of the syllables: no two of a place share a sign. */
const SOUNDS: readonly (readonly [syllables: readonly string[], signs: string])[] = [
  [ONSETS, '安博科达艾法格海易凯伦莫耐奥'],
  [MIDDLES, '达克力摩纳罗赛蒂瓦如'],
  [ENDS, '堡丹宏兰马奎斯维德沃'],
];

const TRADES: Readonly<Record<string, string>> = {
  Tools: '工具',
  Metals: '金属',
  Drives: '传动',
  Plastics: '塑料',
  Freight: '货运',
  Cargo: '货代',
  Lines: '航运',
  Warehousing: '仓储',
  Stores: '百货',
  Markets: '超市',
  Outlets: '折扣店',
  Clinics: '诊所',
  Medical: '医疗',
  Care: '护理',
  Systems: '系统',
  Cloud: '云科技',
  Labs: '实验室',
  Foods: '食品',
  Dairy: '乳业',
  Brewing: '酿造',
  Builders: '建设',
  Concrete: '混凝土',
  Works: '工程',
};

/** A company's name by its sound and its trade: `Alkeberg Tools` is 安克堡工具. */
export function companyIn(language: Language, name: string): string {
  if (language === 'en') return name;
  const [brand = '', trade = ''] = name.split(' ');
  let rest = brand;
  let chinese = '';
  for (const [syllables, signs] of SOUNDS) {
    const at = syllables.findIndex((syllable) => rest.startsWith(syllable));
    if (at < 0) throw new Error(`No Chinese sound for ${rest} of ${name}`);
    chinese += Array.from(signs)[at] ?? '';
    rest = rest.slice(syllables[at]?.length ?? 0);
  }
  const word = TRADES[trade];
  if (word === undefined) throw new Error(`No Chinese trade for ${name}`);
  return chinese + word;
}
