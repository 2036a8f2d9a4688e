/** The models that can be asked for, in the order of the menu. */
export const MODELS = [
  'auto',
  'naive',
  'seasonal-naive',
  'drift',
  'ses',
  'holt',
  'holt-winters',
  'ets',
] as const;

export type ModelName = (typeof MODELS)[number];
