import type { Finding } from '../../contract/analysis';
import { listed } from '../../contract/listed';
import { quantile } from '../../kernels/quantile';
import { sortedNumbers } from '../../kernels/sorted';
import { MUCH_DRIFT, SOME_DRIFT } from './charts';
import { countsByClass, drifting } from './frames';
import type { Measure } from './metrics';
import type { Scored } from './scored';

/** What is worth knowing, what makes answers doubtful first. */
export function findings(scored: Scored, measures: readonly Measure[]): Finding[] {
  return [
    ...absentFinding(scored),
    scored.model.fitted.classes ? callsFinding(scored) : numbersFinding(scored),
    ...measureFinding(measures),
    ...driftFinding(scored),
  ];
}

function absentFinding({ features }: Scored): Finding[] {
  const absent = features.filter(({ column }) => column === undefined).map(({ feature }) => feature.name);
  if (absent.length === 0) return [];
  return [
    {
      key: 'finding.absent',
      values: { absent: absent.length, features: features.length, columns: listed(absent) },
      rows: { table: 'columns', column: 'feature', value: absent[0]! },
    },
  ];
}

function callsFinding(scored: Scored): Finding {
  const { positive, rows } = scored;
  const calls = countsByClass(scored);
  const { name, rows: count } = calls.find((each) => each.name === positive?.name) ?? calls[0]!;
  const values = { class: name, called: count, share: count / rows, rows };
  const behind = count > 0 ? { table: '', column: 'predicted', value: name } : { table: '' };
  return positive
    ? { key: 'finding.called', values: { ...values, threshold: positive.threshold }, rows: behind }
    : { key: 'finding.commonest', values, rows: behind };
}

function numbersFinding({ answers, model, rows }: Scored): Finding {
  const sorted = sortedNumbers(answers);
  return {
    key: 'finding.numbers',
    values: {
      rows,
      target: model.target,
      mean: answers.reduce((sum, each) => sum + each, 0) / rows,
      low: quantile(sorted, 0.25),
      high: quantile(sorted, 0.75),
    },
    rows: { table: '' },
  };
}

function measureFinding(measures: readonly Measure[]): Finding[] {
  const found =
    measures.find(({ metric, value }) => ['auc', 'r2'].includes(metric) && !Number.isNaN(value)) ??
    measures[0];
  if (!found || Number.isNaN(found.value)) return [];
  const { metric, value, own, rows } = found;
  const hasOwn = !Number.isNaN(own);
  return [
    {
      key: `finding.${metric}${hasOwn ? '.own' : ''}`,
      values: { value, rows, ...(hasOwn ? { own } : {}) },
      rows: { table: 'metrics', column: 'metric', value: metric },
    },
  ];
}

function driftFinding(scored: Scored): Finding[] {
  const [first] = drifting(scored);
  if (!first) return [];
  const { feature, psi } = first;
  const moved = drifting(scored).filter((each) => each.psi >= MUCH_DRIFT).length;
  const key =
    psi >= MUCH_DRIFT ? 'finding.drift' : psi >= SOME_DRIFT ? 'finding.drift.some' : 'finding.drift.none';
  return [
    {
      key,
      values: { feature: feature.name, psi, moved },
      rows: { table: 'columns', column: 'feature', value: feature.name },
    },
  ];
}
