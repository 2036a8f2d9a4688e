import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    levels:
      'Faint: values without season. Strong: the level of each segment; dashed: where it breaks. Ask what happened at each dashed line.',
    remainder:
      'What level and season leave, with the band of the ordinary. Points beyond the dashed lines are single odd periods, not a new level.',
  },
  zh: {
    levels: '浅线为去季节后的值，深线为各段水平，虚线为断点。逐条虚线追问当时发生了什么。',
    remainder: '水平与季节之外的剩余及其正常范围。虚线以外的点是个别异常期，不是新的水平。',
  },
};
