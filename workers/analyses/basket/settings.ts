import type { AnalysisRequest } from '../../contract/analysis';

/** How the table holds baskets: an item a row, an item a column, items by name in several columns, or a list in each cell. */
export type Form = 'rows' | 'columns' | 'cells' | 'lists';

export interface Settings {
  support: number;
  confidence: number;
  lift: number;
  /** Items in a set, at most; Infinity where there is no limit. */
  length: number;
  consequent: number;
  prune: boolean;
  limit: number;
  form: Form | 'auto';
  /** Parts the items of a cell; null: found. */
  separator: string | null;
}

export function settingsOf({ params }: AnalysisRequest): Settings {
  const orNone = (value: unknown): number => (Number(value) > 0 ? Number(value) : Infinity);
  const { form, separator } = params;
  return {
    support: Number(params.min_support),
    confidence: Number(params.min_confidence),
    lift: Number(params.min_lift),
    length: orNone(params.max_length),
    consequent: orNone(params.max_consequent),
    prune: params.prune === true,
    limit: Number(params.limit),
    form: form === 'rows' || form === 'columns' || form === 'cells' || form === 'lists' ? form : 'auto',
    separator: typeof separator === 'string' && separator !== '' ? separator : null,
  };
}
