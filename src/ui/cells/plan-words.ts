import { defineWords } from '../../../workers/contract/message';
import type { TemplateValues } from '../../i18n/template';
import { i18n } from '../../i18n/i18n.svelte';

/** Words of rows that are edited beside an answer, and of offers; they come with those. */
const words = defineWords({
  en: {
    'rows.cell': '{field} of {row}',
    'rows.own': 'Own words …',
    'rows.ownLabel': '{field} of {row}, in own words',
    'rows.proposed': 'proposed',
    'rows.given': 'from the data',
    'rows.edited': 'yours',
    'rows.back': 'Take back the change of {row}',
    'offers.failed': 'The table could not be kept, so nothing was changed: {what}',
  },
  zh: {
    'rows.cell': '{row} 的{field}',
    'rows.own': '自己填写…',
    'rows.ownLabel': '{row} 的{field}，自己填写',
    'rows.proposed': '建议',
    'rows.given': '来自数据',
    'rows.edited': '您的',
    'rows.back': '撤回对 {row} 的修改',
    'offers.failed': '无法保存该表，因此未作更改：{what}',
  },
});

export const sayPlan = (key: keyof (typeof words)['en'], values: TemplateValues = {}): string =>
  i18n.say(key, values, words);
