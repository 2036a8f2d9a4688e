import { panelWords } from './panel-words';

const KEYS = [
  'param.grain',
  'param.grain.help',
  'choice.grain.auto',
  'choice.grain.day',
  'choice.grain.week',
  'choice.grain.month',
  'choice.grain.quarter',
  'choice.grain.year',
  'column.period',
] as const satisfies readonly (keyof typeof panelWords.en)[];

type Key = (typeof KEYS)[number];

function picked(language: 'en' | 'zh'): Record<Key, string> {
  return Object.fromEntries(KEYS.map((key) => [key, panelWords[language][key]])) as Record<Key, string>;
}

/** Words of the parameter `grain`, for analyses that have periods but no sums of a value. */
export const grainWords = { en: picked('en'), zh: picked('zh') };
