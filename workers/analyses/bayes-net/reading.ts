import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    network:
      'Boxes are variables with the chance of each value, arrows say what depends on what. Set a value and see which bars move: that is what it tells you about the rest.',
    arcs: 'What the network would lose without each arrow. Short bars are weak: another sample might not have them.',
  },
  zh: {
    network: '方框为变量及各取值的概率，箭头表示依赖。设定一个取值，看哪些条在动：那就是它透露的信息。',
    arcs: '去掉某条箭头网络会损失多少。短条是弱关系，换一批数据可能就没有。',
  },
};
