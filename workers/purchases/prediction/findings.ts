import type { Finding } from '../../contract/analysis';
import { isoDay } from '../../analyses/calendar';
import { choiceFinding } from '../../learning/classification/findings';
import { type Judged, gapBetween } from '../../learning/classification/judge';
import { caughtAmong } from './caught';
import { TOP } from './compared';
import { isActiveAt } from './learning-set';
import { plainName } from './log-scale';
import type { Prediction } from './predict';

/** The sentences that matter, most important first. */
export function findings(prediction: Prediction): Finding[] {
  return [
    expectedFinding(prediction),
    ...activeFinding(prediction),
    caughtFinding(prediction),
    qualityFinding(prediction),
    ...driversFinding(prediction),
    windowFinding(prediction),
    leakageFinding(prediction),
    choiceFinding(prediction.assessment),
  ];
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, each) => total + each, 0);

/** How many are expected, and how many are called. */
function expectedFinding({ now, snapshots, calls }: Prediction): Finding {
  const { toldFor, days } = snapshots.timing;
  return {
    key: 'finding.expected',
    values: {
      expected: Math.round(sum(now.probability)),
      customers: now.probability.length,
      share: sum(now.probability) / now.probability.length,
      called: sum(now.called),
      threshold: calls.threshold ?? 0.5,
      from: isoDay(toldFor + 1),
      to: isoDay(toldFor + days),
      days,
    },
    rows: now.called.includes(1) ? { table: '', column: 'predicted', value: 'yes' } : { table: '' },
  };
}

function caughtFinding({ assessment, rivals }: Prediction): Finding {
  const captured = caughtAmong(assessment.chosen.answers, TOP);
  return {
    key: rivals ? 'finding.caught' : 'finding.caught.alone',
    values: {
      top: TOP,
      captured,
      times: captured / TOP,
      clv: rivals ? caughtAmong(rivals.chance.answers, TOP) : NaN,
    },
    rows: { table: 'lift' },
  };
}

/** Against the base line on the same customers, at cut-offs that the models had not seen. */
function qualityFinding({ assessment, rivals, splits, snapshots, learnt }: Prediction): Finding {
  const { chosen, base, judged } = assessment;
  const tested = Array.from(judged, (row) => snapshots.cutoffDay[learnt.rows[row]!]!);
  const clv = rivals?.chance;
  return {
    key: `finding.quality.${clv ? verdictOf(chosen, clv) : 'alone'}${splits.isRolling ? '' : '.others'}`,
    values: {
      model: chosen.candidate.learner,
      auc: chosen.auc,
      loss: chosen.logLoss,
      base: base.logLoss,
      clv: clv?.auc ?? NaN,
      clvLoss: clv?.logLoss ?? NaN,
      alive: rivals?.aliveAuc ?? NaN,
      rows: judged.length,
      from: isoDay(Math.min(...new Set(tested)) + 1),
      to: isoDay(Math.max(...new Set(tested)) + snapshots.timing.days),
    },
    rows: { table: 'models' },
  };
}

/** By log loss, row by row: what is within two standard errors may be chance. */
function verdictOf(chosen: Judged, clv: Judged): 'better' | 'even' | 'worse' {
  const { above, error } = gapBetween(chosen, clv);
  if (Math.abs(above) <= 2 * error) return 'even';
  return above < 0 ? 'better' : 'worse';
}

/** Of churn: how many of those who are still there, and on whom the figures are. */
function activeFinding({ settings, snapshots, learnt, assessment, now }: Prediction): Finding[] {
  if (settings.event !== 'churn') return [];
  const { days } = snapshots.timing;
  const here = Array.from(snapshots.now.keys()).filter((at) => isActiveAt(snapshots, snapshots.now[at]!));
  const values = {
    days,
    active: here.length,
    leaving: Math.round(sum(here.map((at) => now.probability[at]!))),
    gone: now.probability.length - here.length,
  };
  const isOfActive = assessment.judged.every((row) => learnt.isActive[row]);
  return [{ key: isOfActive ? 'finding.active' : 'finding.active.all', values, rows: { table: '' } }];
}

function driversFinding({ inspection }: Prediction): Finding[] {
  const [first, second, third] = inspection.importance.features.filter(({ importance }) => importance > 0);
  if (!first) return [];
  return [
    {
      key: third ? 'finding.drivers' : second ? 'finding.drivers.two' : 'finding.drivers.one',
      values: {
        first: plainName(first.feature.name),
        second: plainName(second?.feature.name ?? ''),
        third: plainName(third?.feature.name ?? ''),
        measure: inspection.measure,
        loss: first.importance,
      },
      rows: { table: 'importance', column: 'feature', value: plainName(first.feature.name) },
    },
  ];
}

/** How long the window is, and why. */
function windowFinding({ settings, snapshots }: Prediction): Finding {
  const { days, rhythm, returned, cutoffs } = snapshots.timing;
  return {
    key: settings.window > 0 ? 'finding.window.given' : 'finding.window',
    values: { days, rhythm, returned, cutoffs },
    rows: { table: 'cutoffs' },
  };
}

/** What the check of every moment has found. */
function leakageFinding({ audit, snapshots }: Prediction): Finding {
  return {
    key: 'finding.leakage',
    values: {
      checked: audit.checked,
      cutoffs: snapshots.timing.cutoffs,
      before: audit.before,
      after: audit.after,
    },
    rows: { table: 'cutoffs' },
  };
}
