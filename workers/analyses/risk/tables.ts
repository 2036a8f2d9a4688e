import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Feature } from '../feature-values';
import { integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { dayText, type How, numberText, reasonText } from './reason';
import type { Story } from './story';

const HOWS: readonly How[] = ['far-above', 'above', 'far-below', 'below', 'rare', 'together'];

/** Every row, the most unusual first. */
export function rowsOfRisk({ cases, judgements, cut, told }: Story): OutputTable {
  const { order, scores, pValues } = judgements;
  const rows = Int32Array.from(order, (at) => cases.rows[at]!);
  const numbers = Int32Array.from(rows, (row) => row + 1);
  const first = Array.from(order, (_, rank) => told[rank]?.[0]);
  const id: OutputColumn = cases.ids
    ? { type: 'same', vector: cases.ids, rows }
    : { type: 'integer', values: numbers };
  const texts = (of: (rank: number) => string | null): OutputColumn => ({
    type: 'text',
    values: Array.from(order, (_, rank) => of(rank)),
  });
  return {
    rows: rows.length,
    columns: {
      id,
      score: { type: 'number', values: Float64Array.from(order, (at) => scores[at]!) },
      rank: { type: 'integer', values: Int32Array.from(order, (_, rank) => rank + 1) },
      reason: texts((rank) => (told[rank] ? reasonText(told[rank], cases.features) : null)),
      flagged: { type: 'boolean', values: Array.from(order, (_, rank) => rank < cut.flagged) },
      feature: texts((rank) => (first[rank] ? cases.features[first[rank].feature]!.column : null)),
      value: texts((rank) => first[rank]?.value ?? null),
      usual: texts((rank) => first[rank]?.usual ?? null),
      how: {
        type: 'label',
        codes: Int8Array.from(order, (_, rank) => (first[rank] ? HOWS.indexOf(first[rank].how) : -1)),
        words: HOWS,
      },
      p_value: {
        type: 'number',
        values: Float64Array.from(order, (at) => pValues?.[at] ?? NaN),
      },
      group: texts((rank) => cases.groups?.[rows[rank]!] ?? null),
      time: {
        type: 'timestamp',
        values: Float64Array.from(rows, (row) => cases.times?.[row] ?? NaN),
      },
    },
  };
}

/** What is usual of each feature, and what it has to do with the unusual rows. */
export function featuresTable(story: Story): OutputTable {
  const { cases, judgements, cut, told } = story;
  const flagged = told.slice(0, cut.flagged);
  const rows = cases.features.map((feature, i) => {
    const { usual, spread, low, high } = judgements.overall[i]!;
    return {
      feature,
      usual: writtenValue(feature, usual),
      spread: feature.kind === 'category' ? NaN : spread,
      low,
      high,
      main: flagged.filter((reasons) => reasons[0]?.feature === i).length,
      named: flagged.filter((reasons) => reasons.some((reason) => reason.feature === i)).length,
      share: shareOf(story, i),
    };
  });
  return rowsTable(rows, {
    feature: textOf(({ feature }) => feature.column),
    usual: textOf(({ usual }) => usual),
    spread: numberOf(({ spread }) => spread),
    low: numberOf(({ low }) => low),
    high: numberOf(({ high }) => high),
    main_reason: integerOf(({ main }) => main),
    named: integerOf(({ named }) => named),
    share: numberOf(({ share }) => share),
  });
}

function writtenValue({ kind, levels }: Feature, value: number): string {
  if (kind === 'category') return levels[value] ?? '';
  return kind === 'time' ? dayText(value) : numberText(value);
}

/** The share that a feature has of all reasons of the unusual rows. */
export function shareOf({ told, cut }: Pick<Story, 'told' | 'cut'>, feature: number): number {
  let [own, all] = [0, 0];
  for (const reasons of told.slice(0, cut.flagged)) {
    const sum = reasons.reduce((total, { part }) => total + part, 0);
    if (!(sum > 0)) continue;
    all++;
    own += reasons.reduce((total, reason) => total + (reason.feature === feature ? reason.part : 0), 0) / sum;
  }
  return all > 0 ? own / all : 0;
}

/** The reasons of every unusual row, the strongest first. */
export function reasonsTable({ cases, judgements, cut, told }: Story): OutputTable {
  const all = told
    .slice(0, cut.flagged)
    .flatMap((reasons, rank) =>
      reasons.map((reason, place) => ({ ...reason, rank, place, at: judgements.order[rank]! })),
    );
  const rows = Int32Array.from(all, ({ at }) => cases.rows[at]!);
  const id: OutputColumn = cases.ids
    ? { type: 'same', vector: cases.ids, rows }
    : { type: 'integer', values: Int32Array.from(rows, (row) => row + 1) };
  const { columns } = rowsTable(all, {
    rank: integerOf(({ rank }) => rank + 1),
    place: integerOf(({ place }) => place + 1),
    feature: textOf(({ feature }) => cases.features[feature]!.column),
    value: textOf(({ value }) => value),
    usual: textOf(({ usual }) => usual),
    how: (list) => ({
      type: 'label',
      codes: Int8Array.from(list, ({ how }) => HOWS.indexOf(how)),
      words: HOWS,
    }),
    times_usual: numberOf(({ times }) => times),
    deviations: numberOf(({ deviations }) => deviations),
    contribution: numberOf(({ part }) => part),
  });
  return { rows: all.length, columns: { id, ...columns } };
}
