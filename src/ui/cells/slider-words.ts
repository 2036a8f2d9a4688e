import { defineWords } from '../../../workers/contract/message';
import type { TemplateValues } from '../../i18n/template';
import { i18n } from '../../i18n/i18n.svelte';

/** Words of sliders beside an answer; they come with those. */
const words = defineWords({
  en: {
    'sliders.label': 'Move and see',
    'sliders.automatic': 'automatic',
    'sliders.back': 'Back to the default: {label}',
    'sliders.follows': 'Follows the input ${name}: move that one',
  },
  zh: {
    'sliders.label': '拖动查看',
    'sliders.automatic': '自动',
    'sliders.back': '恢复默认值：{label}',
    'sliders.follows': '跟随输入 ${name}：请移动该输入',
  },
});

export const saySlider = (key: keyof (typeof words)['en'], values: TemplateValues = {}): string =>
  i18n.say(key, values, words);
