import type { Finding } from '../../contract/analysis';
import type { Assessment } from './assess';
import { TOP, caughtOf, positiveName } from './charts';
import type { Calls } from './decide';
import { type Explained, strongestFinding } from './explained';
import { gapBetween } from './judge';

/** The sentences that matter, most important first. */
export function classificationFindings(explained: Explained, calls: Calls): Finding[] {
  const { assessment } = explained;
  return [
    accuracyFinding(assessment),
    aucFinding(assessment),
    ...strongestFinding(explained),
    liftFinding(assessment, calls),
    ...costFindings(assessment, calls),
    choiceFinding(assessment),
  ];
}

function accuracyFinding({ chosen, base, training, judged }: Assessment): Finding {
  const { classes } = training.target;
  const support = new Float64Array(classes.length);
  chosen.answers.codes.forEach((code) => support[code]!++);
  const commonest = classes[support.indexOf(Math.max(...support))]!;
  // The base rate's loss less the model's, in standard errors of that difference.
  const { above, error } = gapBetween(base, chosen);
  return {
    key: above > 2 * error ? 'finding.accuracy' : 'finding.accuracy.none',
    values: {
      model: chosen.candidate.learner,
      accuracy: chosen.accuracy,
      base: base.accuracy,
      commonest,
      rows: judged.length,
    },
    rows: { table: 'models' },
  };
}

function aucFinding(assessment: Assessment): Finding {
  const { chosen, training } = assessment;
  const several = training.target.classes.length > 2 ? '.several' : '';
  return {
    key: `finding.auc${several}`,
    values: { auc: chosen.auc, positive: positiveName(assessment) },
    rows: { table: 'roc' },
  };
}

function liftFinding(assessment: Assessment, calls: Calls): Finding {
  const captured = caughtOf(calls, TOP);
  return {
    key: 'finding.lift',
    values: { top: TOP, captured, positive: positiveName(assessment), times: captured / TOP },
    rows: { table: 'lift' },
  };
}

function costFindings(assessment: Assessment, { cost, decision, threshold }: Calls): Finding[] {
  if (!cost || threshold === undefined) return [];
  const { falsePositive, falseNegative } = decision.costs;
  const values = {
    threshold,
    cost: cost.now.cost,
    cheapest: cost.least.threshold,
    least: cost.least.cost,
    half: cost.half.cost,
    saved: cost.half.cost - cost.least.cost,
    share: cost.half.cost > 0 ? 1 - cost.least.cost / cost.half.cost : 0,
    positive: positiveName(assessment),
    falsePositive,
    falseNegative,
  };
  const isEven = falsePositive === falseNegative;
  const key = isEven
    ? 'finding.cost.even'
    : cost.least.cost < cost.half.cost
      ? 'finding.cost'
      : 'finding.cost.half';
  return [{ key, values, rows: { table: 'confusion' } }];
}

function choiceFinding({ models, folds, chosen, best }: Assessment): Finding {
  return {
    key:
      models.length === 1
        ? 'finding.choice.single'
        : chosen === best
          ? 'finding.choice'
          : 'finding.choice.simpler',
    values: {
      candidates: models.length,
      folds: folds.length,
      model: chosen.candidate.learner,
      best: best.candidate.learner,
      loss: chosen.logLoss,
      least: best.logLoss,
    },
    rows: { table: 'models' },
  };
}
