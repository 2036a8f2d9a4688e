import { defineWords } from '../../../workers/contract/message';
import { i18n } from '../../i18n/i18n.svelte';
import type { TemplateValues } from '../../i18n/template';

const words = defineWords({
  en: {
    'report.untitled': 'Untitled notebook',
    'report.made': '{day} · made with Daybook {version}',
    'report.receipt': 'Receipt',
    'report.receipt.about':
      'What this report was made from. Open it in Daybook under Share, Compare with a receipt, to hold it against another run.',
    'report.tables': 'Table',
    'report.table':
      '{rows:integer} {rows:plural|row|rows}, {columns:integer} {columns:plural|column|columns}, {hash}',
    'report.versions': 'Versions',
    'report.time': 'Time',
    'report.seeds': 'Seed of {cell}',
    'report.notebook': 'Notebook',
    'report.method': 'How this is computed',
    'report.code': 'Code',
    'report.state.failed': 'This cell failed, so there is no result.',
    'report.state.stale': 'Out of date: something that this cell reads has changed since its result.',
    'report.state.idle': 'This cell has not run.',
    'report.state.busy': 'This cell was still running when the report was made.',
    'report.rows': 'The first {shown:integer} of {rows:integer} rows.',
    'report.columns': 'The first {shown:integer} of {columns:integer} columns.',
    'report.table.title': 'Rows of {name}',
    'report.source': 'Table',
    'report.selected': 'Rows',
    'report.selections': 'Selection in {cell}',
    'report.none': 'nothing',
    'report.yes': 'yes',
    'report.no': 'no',
  },
  zh: {
    'report.untitled': '未命名笔记本',
    'report.made': '{day} · 由 Daybook {version} 生成',
    'report.receipt': '凭据',
    'report.receipt.about':
      '本报告由以下内容生成。在 Daybook 的“分享 › 与凭据比对”中打开它，即可与另一次运行比对。',
    'report.tables': '表',
    'report.table': '{rows:integer} 行，{columns:integer} 列，{hash}',
    'report.versions': '版本',
    'report.time': '时间',
    'report.seeds': '{cell} 的随机种子',
    'report.notebook': '笔记本',
    'report.method': '计算方法',
    'report.code': '代码',
    'report.state.failed': '此单元格运行失败，因此没有结果。',
    'report.state.stale': '已过期：自得出结果以来，此单元格读取的内容已更改。',
    'report.state.idle': '此单元格尚未运行。',
    'report.state.busy': '生成报告时此单元格仍在运行。',
    'report.rows': '{rows:integer} 行中的前 {shown:integer} 行。',
    'report.columns': '{columns:integer} 列中的前 {shown:integer} 列。',
    'report.table.title': '{name} 的行',
    'report.source': '表',
    'report.selected': '行',
    'report.selections': '{cell} 中的选择',
    'report.none': '无',
    'report.yes': '是',
    'report.no': '否',
  },
});

export const sayReport = (key: string, values: TemplateValues = {}): string =>
  i18n.say(`report.${key}`, values, words);
