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
  'arima',
  'auto-arima',
  'theta',
  'croston',
  'lstm',
  'combination',
] as const;

export type ModelName = (typeof MODELS)[number];

/** The models that a single fit stands for. */
export type SingleModel = Exclude<ModelName, 'auto' | 'combination'>;
