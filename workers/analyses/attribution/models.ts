/** The models that stand side by side, in the order of the columns. */
export const MODELS = ['first', 'last', 'linear', 'time_decay', 'position', 'markov', 'shapley'] as const;

export type Model = (typeof MODELS)[number];

/** Models whose credit follows from a touch's place and time alone: the database counts these. */
export const RULES = ['first', 'last', 'linear', 'time_decay', 'position'] as const;

/** The share of position that goes to the first and to the last touch; the rest to those between. */
export const ENDS = 0.4;
