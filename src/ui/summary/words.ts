import { defineWords } from '../../../workers/contract/message';
import type { TemplateValues } from '../../i18n/template';
import { i18n } from '../../i18n/i18n.svelte';

const words = defineWords({
  en: {
    title: 'In short',
    more: '{count:integer} more',
    fewer: 'Fewer',
    'more.of': '{count:integer} more from {name:text}',
    'fewer.of': 'Fewer from {name:text}',
    old: 'out of date',
    'copy.text': 'Copy as text',
    'copy.slides': 'Copy for slides',
    'save.slides': 'Save slides',
    copied: 'Copied',
    refused: 'The browser does not allow copying here. Save the slides instead.',
    note: 'Made with Daybook on {day:date}. The data stayed on the device.',
    untitled: 'Findings',
  },
  zh: {
    title: '要点',
    more: '还有 {count:integer} 条',
    fewer: '收起',
    'more.of': '{name:text}：还有 {count:integer} 条',
    'fewer.of': '{name:text}：收起',
    old: '已过期',
    'copy.text': '复制为文本',
    'copy.slides': '复制到幻灯片',
    'save.slides': '保存幻灯片',
    copied: '已复制',
    refused: '浏览器不允许在此复制，请改为保存幻灯片。',
    note: '由 Daybook 于 {day:date} 生成，数据未离开本机。',
    untitled: '要点',
  },
});

/** Words of the summary above a notebook. */
export function say(key: keyof typeof words.en, values: TemplateValues = {}): string {
  return i18n.say(key, values, words);
}
