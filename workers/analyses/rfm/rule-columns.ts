/** What rules of own segments may name. */
export const RULE_COLUMNS = ['r', 'f', 'm', 'recency_days', 'frequency', 'monetary'] as const;
