import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { Condition } from '../../rules/condition';
import { holds } from '../../rules/condition-holds';
import { readRules } from '../../rules/read-rules';
import { RULE_COLUMNS } from './rule-columns';
import { fallingScores, risingScores } from './scores';
import { SEGMENTS, segmentCodes } from './segments';

/** What segments are made from, by customer. */
export interface Measures {
  recency: Float64Array;
  frequency: Float64Array;
  monetary: Float64Array;
}

/** Scores of every customer, and the segment as a code into `segments`. */
export interface Scored {
  classes: number;
  segments: readonly string[];
  r: Uint8Array;
  f: Uint8Array;
  m: Uint8Array;
  codes: Uint8Array;
}

/** Names of segments, best first, and who is in which. */
export interface Scheme {
  classes: number;
  segments: readonly string[];
  rules: readonly Condition[];
}

/** Who meets no rule. */
const OTHER = 'Other';
const MOST_RULES = 50;

/**
 * The usual scheme, or the rules of the parameter: the first that a customer meets names the segment.
 * @throws FaultError for rules that cannot be read, or too many of them
 */
export function readScheme(request: AnalysisRequest): Scheme {
  const classes = Number(request.params.quantiles);
  const rules = readRules('rules', request.params.rules, RULE_COLUMNS);
  if (rules.length > MOST_RULES) {
    throw new FaultError({
      code: 'rfm-too-many-rules',
      values: { rules: rules.length, most: MOST_RULES },
      place: { param: 'rules' },
    });
  }
  if (rules.length === 0) return { classes, segments: SEGMENTS, rules: [] };
  const names = rules.map(({ name }) => name);
  return {
    classes,
    segments: names.includes(OTHER) ? names : [...names, OTHER],
    rules: rules.map(({ condition }) => condition),
  };
}

export function score(measures: Measures, { classes, segments, rules }: Scheme): Scored {
  const { recency, frequency, monetary } = measures;
  const r = fallingScores(recency, classes);
  const f = risingScores(frequency, classes);
  const m = risingScores(monetary, classes);
  if (rules.length === 0) return { classes, segments, r, f, m, codes: segmentCodes(r, f, m, classes) };
  const columns: Record<string, ArrayLike<number>> = { r, f, m, recency_days: recency, frequency, monetary };
  const rest = segments.indexOf(OTHER);
  const codes = r.map((_, row) => {
    const met = rules.findIndex((rule) => holds(rule, (column) => columns[column]?.[row] ?? null));
    return met < 0 ? rest : met;
  });
  return { classes, segments, r, f, m, codes };
}
