import { defineWords } from '../../../workers/contract/message';

/** Words of writing: texts, their preview, keys of the editor. */
export const editingWords = defineWords({
  en: {
    'markdown.preview': 'Preview',
    'markdown.picture': 'picture not loaded from {host}: nothing here reaches out',
    'markdown.long':
      'This text is too long to be set ({length:integer} characters). Its beginning is shown as it is written.',
    'command.format': 'Lay out the SQL',
    'keys.text': 'In a text',
    'editor.complete': 'Offer what can be written here',
    'editor.accept': 'Take what is offered',
    'editor.next-occurrence': 'Select the next place with the same text',
    'editor.add-cursor': 'One more cursor, above or below',
    'editor.click-cursor': 'One more cursor where you click',
    'editor.rectangle': 'Select a rectangle by dragging',
    'editor.comment': 'Make the line a comment, or none',
    'editor.move-line': 'Move the line up or down',
    'editor.indent': 'Indent, or less with Shift',
    'editor.click': 'click',
    'editor.drag': 'drag',
  },
  zh: {
    'markdown.preview': '预览',
    'markdown.picture': '未从 {host} 加载图片：本页不访问外部',
    'markdown.long': '文字过长（{length:integer} 个字符），无法排版，下面按原样显示开头部分。',
    'command.format': '整理 SQL 格式',
    'keys.text': '在文本中',
    'editor.complete': '提示此处可写的内容',
    'editor.accept': '采用提示的内容',
    'editor.next-occurrence': '选中下一处相同的文字',
    'editor.add-cursor': '在上方或下方增加一个光标',
    'editor.click-cursor': '在点击处增加一个光标',
    'editor.rectangle': '拖动选择矩形区域',
    'editor.comment': '注释或取消注释该行',
    'editor.move-line': '上移或下移该行',
    'editor.indent': '缩进，按 Shift 减少缩进',
    'editor.click': '点击',
    'editor.drag': '拖动',
  },
});
