import type { AnalysisRequest } from '../../contract/analysis';
import { asOfDay } from '../../analyses/as-of';
import type { Decision } from '../../learning/classification/decide';

/** What is predicted: a purchase in the window to come, or that there is none. */
export type Event = 'purchase' | 'churn';

/** What the reader has set; 0 leaves a number to the data. */
export interface Settings {
  event: Event;
  /** Days of the window that is predicted. */
  window: number;
  /** Moments in the past from which the model learns and is tested. */
  cutoffs: number;
  /** Days of purchases that there must be before a cut-off. */
  history: number;
  /** The day that all is told for, as ISO text; null: the last one with data. */
  asOf: string | null;
  model: string;
  grid: string;
  decision: Decision;
  seed: number;
  /** The customer whose probability is explained; empty: the first of the list. */
  row: string;
}

/** @throws FaultError for a date that is none. */
export function readSettings(request: AnalysisRequest, event: Event): Settings {
  const { params } = request;
  const whole = (name: string): number => Math.max(0, Math.round(Number(params[name] ?? 0)));
  const text = (name: string): string => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  return {
    event,
    window: whole(event === 'churn' ? 'churn_days' : 'window'),
    cutoffs: Math.max(1, whole('cutoffs')),
    history: whole('history'),
    asOf: asOfDay(request),
    model: text('model') || 'auto',
    grid: text('grid'),
    decision: {
      costs: {
        falsePositive: Number(params.cost_false_positive ?? 1),
        falseNegative: Number(params.cost_false_negative ?? 1),
      },
      threshold: Number(params.threshold) > 0 ? Number(params.threshold) : null,
    },
    seed: whole('seed'),
    row: text('row'),
  };
}
