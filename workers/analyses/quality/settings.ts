import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';

export const OUTLIER_RULES = ['iqr', 'z', 'robust_z'] as const;
export type OutlierRule = (typeof OUTLIER_RULES)[number];

export interface Settings {
  /** The rule that makes an issue; the numbers of all three are in the table of columns. */
  rule: OutlierRule;
  /** Interquartile ranges beyond the quartiles. */
  iqrFactor: number;
  zLimit: number;
  robustLimit: number;
  /** Share of a column of text that must read as a number or a date for the rest to be wrong. */
  mostly: number;
  similarity: number;
  earliest: string;
  /** null: ten years from today. */
  latest: string | null;
  /** What fills a gap in a text; null: a word in the writing of the column. */
  fill: string | null;
}

/** @throws FaultError `quality-bad-date` or `quality-dates-crossed` */
export function readSettings({ params }: AnalysisRequest): Settings {
  const earliest = day(params.earliest, 'earliest') ?? '1900-01-01';
  const latest = day(params.latest, 'latest');
  if (latest !== null && latest <= earliest) {
    throw new FaultError({
      code: 'quality-dates-crossed',
      values: { earliest, latest },
      place: { param: 'latest' },
    });
  }
  const rule = OUTLIER_RULES.find((each) => each === params.outlier_rule) ?? 'iqr';
  return {
    rule,
    iqrFactor: Number(params.iqr_factor),
    zLimit: Number(params.z_limit),
    robustLimit: Number(params.robust_limit),
    mostly: Number(params.mostly),
    similarity: Number(params.similarity),
    earliest,
    latest,
    fill: typeof params.fill === 'string' && params.fill !== '' ? params.fill : null,
  };
}

/** A day goes into SQL as a literal, so nothing else may pass. */
function day(value: unknown, param: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new FaultError({ code: 'quality-bad-date', values: { value: text }, place: { param } });
}
