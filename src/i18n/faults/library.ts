import { defineWords } from '../../../workers/contract/message';

/** Faults of keeping notebooks: in the browser and on disk. */
export const libraryFaults = defineWords({
  en: {
    'fault.notebook-other-tab': '“{title}” was changed in another tab.',
    'fault.notebook-other-tab.fix':
      'Nothing was written over. Take the text of the other tab, or keep what is here as a copy; until then it stays among the versions.',
    'fault.notebook-encoding': '“{file}” is not UTF-8 text, so some characters may be wrong.',
    'fault.notebook-encoding.fix':
      'The file itself stays as it is. Check the text, then save it as a new file.',
    'fault.notebook-gone': 'This notebook is no longer in the library.',
    'fault.notebook-gone.fix': 'It was deleted for good in another tab. Open its file, if you saved one.',
    'fault.disk-changed': 'Another program has changed “{file}” since it was last saved here.',
    'fault.disk-changed.fix':
      'Take the text of the file, or write over it with what is here. What is here stays among the versions either way.',
    'fault.disk-refused': 'The browser did not allow writing to “{file}”.',
    'fault.disk-refused.fix': 'Save again and allow it, or save as another file. The notebook is kept here.',
    'fault.disk-failed': '“{file}” could not be written ({cause}).',
    'fault.disk-failed.fix':
      'It may have been moved or deleted. Save as another file; the notebook is kept here.',
  },
  zh: {
    'fault.notebook-other-tab': '“{title}”已在另一标签页中被修改。',
    'fault.notebook-other-tab.fix':
      '没有覆盖任何内容。可采用另一标签页的内容，或将此处内容留作副本；在此之前，此处内容保留在历史版本中。',
    'fault.notebook-encoding': '“{file}”不是 UTF-8 文本，部分字符可能有误。',
    'fault.notebook-encoding.fix': '文件本身保持不变。请检查文本，再另存为新文件。',
    'fault.notebook-gone': '该笔记本已不在库中。',
    'fault.notebook-gone.fix': '它已在另一标签页中被彻底删除。如果曾保存过文件，请打开该文件。',
    'fault.disk-changed': '“{file}”在上次从这里保存之后，被其他程序修改过。',
    'fault.disk-changed.fix':
      '可采用文件中的内容，或用此处内容覆盖文件。无论选择哪一种，此处内容都保留在历史版本中。',
    'fault.disk-refused': '浏览器不允许写入“{file}”。',
    'fault.disk-refused.fix': '请再次保存并允许写入，或另存为其他文件。笔记本仍保存在这里。',
    'fault.disk-failed': '无法写入“{file}”（{cause}）。',
    'fault.disk-failed.fix': '文件可能已被移动或删除。请另存为其他文件；笔记本仍保存在这里。',
  },
});
