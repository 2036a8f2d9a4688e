import { comparedOf } from '../../learning/classification/frames';
import type { OutputTable } from '../../table/columns';
import { numberOf, rowsTable, textOf } from '../../table/rows-table';
import { caughtAmong, caughtByTenths } from './caught';
import { cutoffScores } from './cutoff-scores';
import type { Prediction } from './predict';

/** Share of customers, the likeliest first, whose catch is told. */
export const TOP = 0.2;

/** A model beside others: what it is worth on customers at cut-offs that it had not seen. */
export interface Compared {
  model: string;
  standing: 'standing-chosen' | 'standing-other' | 'standing-base' | 'standing-clv';
  auc: number;
  logLoss: number;
  /** Of all events, those among the likeliest customers. */
  caught: number;
}

/** The best of each way to learn, the base rate and the model of clv, the highest AUC first. */
export function comparedModels({ assessment, rivals }: Prediction): Compared[] {
  const learnt = comparedOf(assessment).map((judged): Compared => ({
    model: judged.candidate.learner,
    standing:
      judged === assessment.chosen
        ? 'standing-chosen'
        : judged === assessment.base
          ? 'standing-base'
          : 'standing-other',
    auc: judged.auc,
    logLoss: judged.logLoss,
    caught: caughtAmong(judged.answers, TOP),
  }));
  const clv = rivals?.chance;
  const rival: Compared[] = clv
    ? [
        {
          model: 'clv',
          standing: 'standing-clv',
          auc: clv.auc,
          logLoss: clv.logLoss,
          caught: caughtAmong(clv.answers, TOP),
        },
      ]
    : [];
  return [...learnt, ...rival].sort((a, b) => b.auc - a.auc);
}

/** Small tables for the charts that hold the chosen model against clv. */
export function comparedFrames(prediction: Prediction): Record<string, OutputTable> {
  const { assessment, rivals } = prediction;
  const curves = [
    { model: assessment.chosen.candidate.learner, answers: assessment.chosen.answers },
    ...(rivals ? [{ model: 'clv', answers: rivals.chance.answers }] : []),
  ];
  const points = curves.flatMap(({ model, answers }) =>
    [{ share: 0, captured: 0 }, ...caughtByTenths(answers)].map(({ share, captured }) => ({
      model,
      share,
      captured,
    })),
  );
  const scores = cutoffScores(prediction).flatMap(({ windowEnd, auc, clvAuc }) => [
    { windowEnd, model: assessment.chosen.candidate.learner, auc },
    ...(rivals ? [{ windowEnd, model: 'clv', auc: clvAuc }] : []),
  ]);
  return {
    compared_models: rowsTable(comparedModels(prediction), {
      model: textOf(({ model }) => model),
      standing: textOf(({ standing }) => standing),
      auc: numberOf(({ auc }) => auc),
      log_loss: numberOf(({ logLoss }) => logLoss),
      caught: numberOf(({ caught }) => caught),
    }),
    gains_beside: rowsTable(points, {
      model: textOf(({ model }) => model),
      share: numberOf(({ share }) => share),
      captured: numberOf(({ captured }) => captured),
    }),
    auc_by_cutoff: rowsTable(
      scores.filter(({ auc }) => !Number.isNaN(auc)),
      {
        window_end: (rows) => ({ type: 'date', values: Float64Array.from(rows, (row) => row.windowEnd) }),
        model: textOf(({ model }) => model),
        auc: numberOf(({ auc }) => auc),
      },
    ),
  };
}
