import type { Finding } from '../../contract/analysis';
import { weightOf } from './answers';
import { type Assessment, positiveName } from './assess';
import { TOP, caughtOf } from './charts';
import type { Calls } from './decide';
import { type Explained, strongestFinding } from './explained';
import { type Judged, gapBetween } from './judge';

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
  chosen.answers.codes.forEach((code, row) => (support[code]! += weightOf(chosen.answers, row)));
  const commonest = classes[support.indexOf(Math.max(...support))]!;
  return {
    key: `finding.accuracy${verdictOn(chosen, base)}`,
    values: {
      model: chosen.candidate.learner,
      accuracy: chosen.accuracy,
      base: base.accuracy,
      commonest,
      rows: judged.length,
      loss: chosen.logLoss,
      baseLoss: base.logLoss,
    },
    rows: { table: 'models' },
  };
}

/** Whether the model knows more than the base rate, beyond two standard errors: by its probabilities, or at least by its calls. */
function verdictOn(chosen: Judged, base: Judged): '' | '.sure' | '.none' {
  const { above, error } = gapBetween(base, chosen);
  if (above > 2 * error) return '';
  const { accuracy, answers } = chosen;
  const spread = Math.sqrt((accuracy * (1 - accuracy)) / answers.codes.length);
  return accuracy - base.accuracy > 2 * spread ? '.sure' : '.none';
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

/** Which model was chosen, from how many. */
export function choiceFinding({ models, folds, chosen, best }: Assessment): Finding {
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
