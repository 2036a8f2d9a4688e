import type { ChartSpec } from '../../contract/chart';
import { atRisk, callList, ranksByRisk } from './call-list';
import { MOST_LISTED, commonReasons, silenceBins, whyRows } from './customer-frames';
import type { Prediction } from './predict';

/** Who is on the list, how silence tells, and why. */
export function customerCharts(prediction: Prediction): ChartSpec[] {
  return [
    listChart(prediction),
    silenceChart(prediction),
    ...(commonReasons(prediction).length > 0 ? [reasonsChart(prediction)] : []),
    ...(whyRows(prediction).length > 0 ? [whyChart(prediction)] : []),
  ];
}

const probabilityAxis = { label: { key: 'column.probability' }, format: 'percent' } as const;

function listChart(prediction: Prediction): ChartSpec {
  const { now, snapshots } = prediction;
  const listed = callList(prediction).slice(0, MOST_LISTED);
  const isByRisk = ranksByRisk(prediction);
  const least = Math.min(...listed.map((at) => now.probability[at]!));
  return {
    id: 'list',
    table: 'listed',
    title: {
      key: isByRisk ? 'chart.list.risk' : 'chart.list',
      values: {
        customer: snapshots.names[listed[0]!]!,
        probability: now.probability[listed[0]!]!,
        customers: listed.length,
        least,
        risk: atRisk(prediction, listed[0]!),
      },
    },
    caption: { key: 'chart.list.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: isByRisk ? 'at_risk' : 'probability' },
        y: { column: 'id' },
        color: { ink: 'accent' },
      },
    ],
    x: isByRisk
      ? { label: { key: 'axis.at-risk' }, format: 'currency' }
      : { ...probabilityAxis, domain: [0, 1] },
    y: {
      label: { key: 'column.id' },
      format: 'text',
      type: 'band',
      domain: listed.map((at) => snapshots.names[at]!),
    },
    tip: [
      { column: 'id', format: 'text' },
      { column: 'probability', format: 'percent' },
      ...(isByRisk
        ? [{ column: 'at_risk', label: { key: 'axis.at-risk' }, format: 'currency' } as const]
        : []),
      { column: 'recency', format: 'days' },
      ...(snapshots.spend ? [{ column: 'spend', format: 'currency' } as const] : []),
      { column: 'reason_1', format: 'label' },
      { column: 'reason_2', format: 'label' },
      { column: 'reason_3', format: 'label' },
    ],
    select: 'id',
    total: false,
  };
}

function silenceChart(prediction: Prediction): ChartSpec {
  const bins = silenceBins(prediction);
  const [first, last] = [bins[0]!, bins.at(-1)!];
  return {
    id: 'silence',
    table: 'silence',
    title: {
      key: bins.length > 1 ? 'chart.silence' : 'chart.silence.one',
      values: {
        first: first.probability,
        days: first.days,
        last: last.probability,
        beyond: last.days,
      },
    },
    caption: { key: 'chart.silence.caption' },
    marks: [{ type: 'bar', x: { column: 'days' }, y: { column: 'probability' }, color: { ink: 'accent' } }],
    x: {
      label: { key: 'column.recency' },
      format: 'text',
      type: 'band',
      domain: bins.map(({ days }) => days),
    },
    y: { ...probabilityAxis, zero: true },
    tip: [
      { column: 'days', label: { key: 'column.recency' }, format: 'text' },
      { column: 'customers', format: 'integer' },
      { column: 'probability', format: 'percent' },
      { column: 'expected', label: { key: 'axis.expected' }, format: 'number' },
    ],
    select: [{ column: 'recency', from: 'from', to: 'to' }],
    total: false,
  };
}

function reasonsChart(prediction: Prediction): ChartSpec {
  const reasons = commonReasons(prediction);
  const all = reasons.reduce((sum, { customers }) => sum + customers, 0);
  return {
    id: 'reasons',
    table: 'common_reasons',
    title: {
      key: prediction.now.called.includes(1) ? 'chart.reasons' : 'chart.reasons.tenth',
      values: {
        reason: reasons[0]!.reason,
        customers: reasons[0]!.customers,
        share: reasons[0]!.customers / all,
      },
    },
    caption: { key: 'chart.reasons.caption' },
    marks: [{ type: 'bar', x: { column: 'customers' }, y: { column: 'reason_1' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.customers' }, format: 'integer' },
    y: {
      label: { key: 'column.reason_1' },
      format: 'label',
      type: 'band',
      domain: reasons.map(({ reason }) => reason),
    },
    tip: [
      { column: 'reason_1', format: 'label' },
      { column: 'customers', format: 'integer' },
    ],
    select: 'reason_1',
  };
}

function whyChart(prediction: Prediction): ChartSpec {
  const { who, explanation } = prediction.now.explained;
  const rows = whyRows(prediction);
  const format = explanation.unit === 'log-odds' ? 'decimal' : 'percent';
  const effect = { label: { key: `axis.effect.${explanation.unit}` }, format } as const;
  return {
    id: 'why',
    table: 'why_customer',
    title: {
      key: rows[0]!.effect >= 0 ? 'chart.why.raised' : 'chart.why.lowered',
      values: { customer: who, probability: explanation.answer, reason: rows[0]!.reason },
    },
    caption: { key: explanation.errors ? 'chart.why.caption.sampled' : 'chart.why.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: 'raises' },
        y: { column: 'reason' },
        color: { ink: 'accent' },
        name: { key: 'name.why.raises' },
      },
      {
        type: 'bar',
        x: { column: 'lowers' },
        y: { column: 'reason' },
        color: { ink: 'warn' },
        name: { key: 'name.why.lowers' },
      },
    ],
    x: effect,
    y: {
      label: { key: 'axis.reason' },
      format: 'label',
      type: 'band',
      domain: rows.map(({ reason }) => reason),
    },
    tip: [
      { column: 'reason', label: { key: 'axis.reason' }, format: 'label' },
      { column: 'feature', format: 'label' },
      { column: 'value', format: 'number' },
      { column: 'effect', ...effect },
    ],
    total: false,
  };
}
