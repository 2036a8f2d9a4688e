import type { ChartSpec } from '../../contract/chart';
import { AGREEMENTS, type Summary } from './summary';
import type { Customers } from './tables-read';
import { type Thresholds, VERDICTS } from './verdicts';

/** What the analysis shows; the tables are those of `frames`. */
export function charts(
  left: Customers,
  right: Customers,
  summary: Summary,
  thresholds: Thresholds,
): ChartSpec[] {
  const shown = [scoresChart(summary, thresholds), overlapChart(left, right, summary)];
  return summary.matches > 0 ? [...shown, agreementChart(summary)] : shown;
}

function scoresChart({ matches, toReview }: Summary, { match, review }: Thresholds): ChartSpec {
  return {
    id: 'scores',
    table: 'scores',
    title: { key: 'chart.scores', values: { matches, review: toReview } },
    caption: { key: 'chart.scores.caption', values: { threshold: match, review } },
    marks: [
      {
        type: 'bar',
        x1: { column: 'from' },
        x2: { column: 'to' },
        y: { column: 'pairs' },
        color: { column: 'verdict' },
      },
      {
        type: 'rule',
        x: { value: match },
        color: { ink: 'accent' },
        name: { key: 'chart.scores.threshold' },
      },
    ],
    x: { label: { key: 'column.score' }, format: 'percent', type: 'linear', domain: [0, 1] },
    y: { label: { key: 'axis.pairs' }, format: 'integer', type: 'symlog' },
    color: {
      label: { key: 'column.verdict' },
      format: 'label',
      scheme: 'categorical',
      domain: [...VERDICTS],
    },
    tip: [
      { column: 'from', format: 'percent' },
      { column: 'to', format: 'percent' },
      { column: 'verdict', format: 'label' },
      { column: 'pairs', format: 'integer' },
    ],
    select: 'verdict',
    aspect: 0.36,
  };
}

function overlapChart(left: Customers, right: Customers, summary: Summary): ChartSpec {
  const { both, leftOnly, rightOnly } = summary;
  const all = both + leftOnly + rightOnly;
  return {
    id: 'overlap',
    table: 'overlap',
    title: {
      key: 'chart.overlap',
      values: { customers: all, both, share: both / all, left: left.table, right: right.table },
    },
    marks: [{ type: 'bar', x: { column: 'customers' }, y: { column: 'found_in' }, color: { ink: 'accent' } }],
    x: { label: { key: 'axis.customers' }, format: 'integer' },
    y: { label: { key: 'column.found_in' }, format: 'text', type: 'band' },
    tip: [
      { column: 'found_in', format: 'text' },
      { column: 'customers', format: 'integer' },
      { column: 'share', format: 'percent' },
    ],
  };
}

function agreementChart({ agreement, matches }: Summary): ChartSpec {
  const most = agreement.toSorted((a, b) => b.pairs[0]! - a.pairs[0]!)[0]!;
  return {
    id: 'agreement',
    table: 'agreement',
    title: {
      key: 'chart.agreement',
      values: { field: most.field, share: most.pairs[0]! / matches, pairs: matches },
    },
    caption: { key: 'chart.agreement.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: 'share' },
        y: { column: 'field' },
        color: { column: 'agreement' },
        stack: 'stack',
      },
    ],
    x: { label: { key: 'axis.share' }, format: 'percent' },
    y: { label: { key: 'column.field' }, format: 'label', type: 'band' },
    color: {
      label: { key: 'column.agreement' },
      format: 'label',
      scheme: 'categorical',
      domain: [...AGREEMENTS],
    },
    tip: [
      { column: 'field', format: 'label' },
      { column: 'agreement', format: 'label' },
      { column: 'share', format: 'percent' },
      { column: 'pairs', format: 'integer' },
    ],
  };
}
