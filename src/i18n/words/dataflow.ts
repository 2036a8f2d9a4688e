import { defineWords } from '../../../workers/contract/message';

/** How cells run and what reads what; the words of the map and the cards come with them (src/ui/dataflow/words.ts). */
export const dataflowWords = defineWords({
  en: {
    'mode.switch': 'Run cells automatically or on demand',
    'map.toggle': 'Map of the notebook',
  },
  zh: {
    'mode.switch': '切换单元格的运行方式：自动或按需',
    'map.toggle': '笔记本关系图',
  },
});
