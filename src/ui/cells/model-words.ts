import { defineWords } from '../../../workers/contract/message';
import type { TemplateValues } from '../../i18n/template';
import { i18n } from '../../i18n/i18n.svelte';

/** Words beside an answer that leaves a fitted model; they come with it. */
const words = defineWords({
  en: {
    'model.save': 'Save model …',
    'model.save.help': 'As a file: dropped on any Daybook, it scores other tables to the same digit.',
    'model.keep': 'Keep as a table',
    'model.keep.help': 'The model as it is now, whatever this cell fits later.',
    'model.kept': 'Kept as {table}.',
    'model.notKept': 'The model could not be kept: {what}',
    'model.hint': 'To score another table: add the analysis “Score with a model” and choose {table}.',
  },
  zh: {
    'model.save': '保存模型…',
    'model.save.help': '保存为文件：拖到任何 Daybook 上，即可为其他表评分，数字完全相同。',
    'model.keep': '保留为表',
    'model.keep.help': '保留现在的模型，不受此单元格以后拟合的影响。',
    'model.kept': '已保留为 {table}。',
    'model.notKept': '无法保留模型：{what}',
    'model.hint': '要为其他表评分：添加分析“用模型评分”，并选择 {table}。',
  },
});

export const sayModel = (key: keyof (typeof words)['en'], values: TemplateValues = {}): string =>
  i18n.say(key, values, words);
