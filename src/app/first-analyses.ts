/** The roles that the first answer needs of one table. */
export const FIRST_ROLES = ['customer', 'time', 'amount'] as const;
export type FirstRole = (typeof FIRST_ROLES)[number];

/** An analysis of the first answer. */
export interface FirstAnalysis {
  /** Of its cell, and of the question that it answers. */
  name: 'segments' | 'value' | 'trend';
  type: string;
  roles: Record<string, string>;
}

/** What the first answer is made of, by the names of the columns, in its order. */
export function firstAnalyses(
  columns: Record<FirstRole, string> & { group?: string | undefined },
): FirstAnalysis[] {
  const { customer, time, amount, group } = columns;
  const roles = { customer, time, amount };
  return [
    { name: 'segments', type: 'rfm', roles },
    { name: 'value', type: 'clv', roles },
    { name: 'trend', type: 'trend', roles: { time, value: amount, ...(group ? { group } : {}) } },
  ];
}
