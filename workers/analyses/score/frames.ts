import { histogram } from '../../kernels/histogram';
import type { OutputTable } from '../../table/columns';
import { integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { ReadFeature } from './read-rows';
import type { Scored } from './scored';

/** Intervals of the probability: a twentieth each. */
const BINS = 20;
const NUMBER_BINS = 30;
/** Classes that a chart can tell apart. */
const SHOWN_CLASSES = 8;
const SHOWN_FEATURES = 20;

interface Bin {
  from: number;
  to: number;
  predicted: string | null;
  rows: number;
}

export function frames(scored: Scored): Record<string, OutputTable> {
  return {
    scores: rowsTable<Bin>(scored.model.fitted.classes ? classBins(scored) : numberBins(scored.answers), {
      from: numberOf((bin) => bin.from),
      to: numberOf((bin) => bin.to),
      predicted: textOf((bin) => bin.predicted),
      rows: integerOf((bin) => bin.rows),
    }),
    calls: callsFrame(scored),
    drift: rowsTable<ReadFeature>(drifting(scored), {
      feature: textOf(({ feature }) => feature.name),
      psi: numberOf(({ psi }) => psi),
    }),
  };
}

/** The features whose spread the model knows, the most moved first. */
export function drifting({ features }: Scored): ReadFeature[] {
  return features
    .filter(({ psi }) => !Number.isNaN(psi))
    .sort((a, b) => b.psi - a.psi)
    .slice(0, SHOWN_FEATURES);
}

/** Rows of each class, the commonest first. */
export function countsByClass({ model, codes }: Scored): { name: string; rows: number }[] {
  const names = model.fitted.classes ?? [];
  const counts = new Float64Array(names.length);
  for (const code of codes) counts[code]!++;
  return names.map((name, code) => ({ name, rows: counts[code]! })).sort((a, b) => b.rows - a.rows);
}

function callsFrame(scored: Scored): OutputTable {
  return rowsTable(countsByClass(scored), {
    predicted: textOf(({ name }) => name),
    rows: integerOf(({ rows }) => rows),
    share: numberOf(({ rows }) => rows / scored.rows),
  });
}

function classBins(scored: Scored): Bin[] {
  const { codes, probabilities, model } = scored;
  const names = model.fitted.classes ?? [];
  const shown = new Set(
    countsByClass(scored)
      .slice(0, SHOWN_CLASSES)
      .map(({ name }) => name),
  );
  const counts = names.map(() => new Float64Array(BINS));
  codes.forEach((code, row) => {
    counts[code]![Math.min(BINS - 1, Math.floor(probabilities[row]! * BINS))]!++;
  });
  return names.flatMap((predicted, code) =>
    shown.has(predicted)
      ? Array.from(counts[code]!, (rows, bin): Bin => ({
          from: bin / BINS,
          to: (bin + 1) / BINS,
          predicted,
          rows,
        }))
      : [],
  );
}

function numberBins(values: Float64Array): Bin[] {
  const { from, to, counts } = histogram(values, NUMBER_BINS, 1, 0);
  return Array.from(counts, (rows, bin): Bin => ({ from: from[bin]!, to: to[bin]!, predicted: null, rows }));
}
