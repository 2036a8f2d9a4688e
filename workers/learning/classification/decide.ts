import type { Assessment } from './assess';
import { likeliest, probabilityOf } from './answers';
import { type CostPoint, type Costs, cheapest, costAt, costCurve } from './cost';
import { type Ranking, rankingOf } from './ranking';
import { type Report, confusionOf, reportOf } from './report';

/** What probabilities are turned into calls with. */
export interface Decision {
  costs: Costs;
  /** From this probability on the positive class is called; null: the cheapest by the costs, or, where both cost the same, the likelier class. */
  threshold: number | null;
}

/** The calls of the chosen model, and what they are worth. Depends on the threshold; the assessment does not. */
export interface Calls {
  decision: Decision;
  /** The class that each judged row is called. */
  predicted: Int32Array;
  /** In force; with more than two classes undefined, for then the likeliest is called. */
  threshold: number | undefined;
  ranking: Ranking;
  report: Report;
  /** Weights of rows by actual (row) and predicted (column) class. */
  confusion: Float64Array;
  /** Two classes only. */
  cost?: CallCosts;
}

export interface CallCosts {
  curve: CostPoint[];
  /** At the threshold in force, at the cheapest, and at one half. */
  now: CostPoint;
  least: CostPoint;
  half: CostPoint;
}

/** Calls each judged row by the chosen model's probabilities. */
export function decide({ chosen, positive }: Assessment, decision: Decision): Calls {
  const { answers } = chosen;
  const ranking = rankingOf(answers, positive);
  if (answers.classes > 2) {
    const predicted = likeliest(answers);
    return { decision, predicted, threshold: undefined, ranking, ...figures(answers, predicted) };
  }
  const { costs } = decision;
  const curve = costCurve(ranking, costs);
  const least = cheapest(curve, costs);
  const isEven = costs.falsePositive === costs.falseNegative;
  const threshold = decision.threshold ?? (isEven ? EVEN : least.threshold);
  const predicted =
    decision.threshold === null && isEven
      ? likeliest(answers)
      : Int32Array.from(probabilityOf(answers, positive), (probability) =>
          probability >= threshold ? positive : 1 - positive,
        );
  const cost = {
    curve,
    now: costAt(curve, ranking, threshold),
    least,
    half: costAt(curve, ranking, EVEN),
  };
  return { decision, predicted, threshold, ranking, ...figures(answers, predicted), cost };
}

const EVEN = 0.5;

function figures(
  answers: Assessment['chosen']['answers'],
  predicted: Int32Array,
): Pick<Calls, 'report' | 'confusion'> {
  return { report: reportOf(answers, predicted), confusion: confusionOf(answers, predicted) };
}
