import { defineWords } from '../../../workers/contract/message';
import type { TemplateValues } from '../../i18n/template';
import { i18n } from '../../i18n/i18n.svelte';

/** Words of an analysis that is set up or under way; they come with the notebook. */
const words = defineWords({
  en: {
    'presets.title': 'Presets',
    'presets.defaults': 'Defaults',
    'presets.apply': 'Use “{name}”',
    'presets.remove': 'Delete “{name}”',
    'presets.ask': 'Keep these as a preset …',
    'presets.name': 'Name of the preset',
    'presets.keep': 'Keep on this device',
    'presets.replace': 'Replace',
    'presets.bringBack': 'Bring “{name}” back',
    'presets.failed': 'The browser does not let the page keep presets.',
    'progress.waits': 'Waiting for what it reads',
    'progress.runs': 'Running for {seconds:integer} s',
    'progress.left': 'about {seconds:integer} s left',
    'progress.leftMinutes': 'about {minutes:integer} min left',
    'progress.soon': 'nearly done',
    'progress.stop': 'Stop',
    'param.between': '{min} to {max}',
    'param.from': 'from {min}',
    'param.upTo': 'up to {max}',
    'notices.count': '{count:integer} {count:plural|note|notes} on the data: {first}',
  },
  zh: {
    'presets.title': '预设',
    'presets.defaults': '默认',
    'presets.apply': '使用“{name}”',
    'presets.remove': '删除“{name}”',
    'presets.ask': '将当前设置存为预设…',
    'presets.name': '预设名称',
    'presets.keep': '保存在本机',
    'presets.replace': '替换',
    'presets.bringBack': '恢复“{name}”',
    'presets.failed': '浏览器不允许本页面保存预设。',
    'progress.waits': '等待其读取的内容',
    'progress.runs': '已运行 {seconds:integer} 秒',
    'progress.left': '约剩 {seconds:integer} 秒',
    'progress.leftMinutes': '约剩 {minutes:integer} 分钟',
    'progress.soon': '即将完成',
    'progress.stop': '停止',
    'param.between': '{min} 至 {max}',
    'param.from': '不小于 {min}',
    'param.upTo': '不大于 {max}',
    'notices.count': '{count:integer} 条数据说明：{first}',
  },
});

/** A word of this part of the page, in the reader's language. */
export const say = (key: string, values: TemplateValues = {}): string => i18n.say(key, values, words);
