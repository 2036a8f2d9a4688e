import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/classification-metrics.json';
import { type Answers, likeliest } from './answers';
import { calibrationOf } from './calibration';
import { rankingOf, rocCurve } from './ranking';
import { confusionOf, reportOf } from './report';
import { scoresOf } from './scores';

const DIGITS = 9;
const cases = Object.entries(reference);

function answersIn({ codes, probabilities, weights }: (typeof cases)[number][1]): Answers {
  return {
    codes: Int32Array.from(codes),
    probabilities: Float64Array.from(probabilities.flat()),
    classes: probabilities[0]!.length,
    ...(weights ? { weights: Float64Array.from(weights) } : {}),
  };
}

function expectClose(ours: Iterable<number>, theirs: readonly number[]): void {
  const found = Array.from(ours);
  expect(found).toHaveLength(theirs.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(theirs[i]!, DIGITS));
}

describe.each(cases)('scores of answers, %s', (_, expected) => {
  const answers = answersIn(expected);
  const predicted = likeliest(answers);

  it('are those of scikit-learn', () => {
    const { accuracy, auc, logLoss, brier, f1 } = scoresOf(answers, 1);
    expectClose(
      [accuracy, auc, logLoss, f1],
      [expected.accuracy, expected.auc, expected.log_loss, expected.f1],
    );
    if ('brier' in expected) expect(brier).toBeCloseTo(expected.brier, DIGITS);
  });

  it('by class, and who was taken for whom', () => {
    expectClose(confusionOf(answers, predicted), expected.confusion);
    const { classes, macro, weighted } = reportOf(answers, predicted);
    const theirs: Record<string, unknown> = expected.report;
    const named = [...classes.entries(), ['macro avg', macro], ['weighted avg', weighted]] as const;
    for (const [name, { precision, recall, f1, support }] of named) {
      const row = theirs[String(name)] as Record<string, number>;
      expectClose(
        [precision, recall, f1, support],
        [row.precision!, row.recall!, row['f1-score']!, row.support!],
      );
    }
  });

  it('along the ROC curve', () => {
    if (!('roc' in expected)) return;
    const curve = rocCurve(rankingOf(answers, 1));
    for (const side of ['fpr', 'tpr', 'threshold'] as const) {
      expectClose(
        curve.map((point) => point[side]),
        expected.roc[side],
      );
    }
  });

  it('of calibration', () => {
    if (!('calibration' in expected)) return;
    const bins = calibrationOf(answers, 1);
    expectClose(
      bins.map(({ rate }) => rate),
      expected.calibration.rate,
    );
    expectClose(
      bins.map(({ probability }) => probability),
      expected.calibration.probability,
    );
  });
});
