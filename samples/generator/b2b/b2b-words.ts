import type { Language } from '../../../workers/contract/message';
import type { Activity, Helper } from './deal-steps';
import type { SaleTask } from './sale-tasks';

type Words = Readonly<Record<Language, string>>;

const both = (en: string, zh: string): Words => ({ en, zh });

/** What is done for a deal, in the log and in the plan of a sale. */
export const ACTIVITY_WORDS: Readonly<Record<Activity | SaleTask['id'], Words>> = {
  lead: both('Lead received', '收到线索'),
  research: both('Account research', '客户调研'),
  'first-call': both('First call', '首次沟通'),
  qualified: both('Qualified', '需求确认'),
  workshop: both('Needs workshop', '需求研讨会'),
  people: both('Map of deciders', '决策链梳理'),
  'site-visit': both('Site visit', '现场勘察'),
  reference: both('Reference visit', '标杆客户参观'),
  credit: both('Credit check', '信用审查'),
  design: both('Technical design', '技术方案'),
  calculation: both('Price calculation', '成本核价'),
  approval: both('Discount approval', '折扣审批'),
  draft: both('Contract draft', '合同起草'),
  quote: both('Quote sent', '发出报价'),
  presentation: both('Presentation to the board', '高层汇报'),
  audit: both('Supplier audit', '供应商准入审核'),
  revision: both('Quote revised', '修改报价'),
  negotiation: both('Negotiation', '商务谈判'),
  contract: both('Contract check', '合同审核'),
  won: both('Order signed', '签单'),
  lost: both('Deal lost', '丢单'),
};

export const PEOPLE_WORDS: Readonly<Record<Helper | SaleTask['by'], Words>> = {
  'account-manager': both('Account manager', '客户经理'),
  'inside-sales': both('Inside sales', '内勤销售'),
  engineer: both('Engineer', '售前工程师'),
  'engineer-1': both('Erik Sommer', '孙启航'),
  'engineer-2': both('Marta Kovacs', '高敏'),
  director: both('Sales director', '销售总监'),
  finance: both('Finance', '财务'),
  legal: both('Legal', '法务'),
  customer: both('Customer', '客户'),
};
