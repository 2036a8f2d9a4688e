import type { Scale } from '../../contract/chart';
import type { Message } from '../../contract/message';
import { type ColumnOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { Dependence, DependencePoint } from './dependence';
import { type Pictures, type Subject, formatOf, joinPictures, valuesOf, wordFor } from './pictures';

/** A chart for each feature: a line over numbers, a dot for each level. */
export function dependenceCharts(dependences: readonly Dependence[], subject: Subject): Pictures {
  return joinPictures(
    dependences.map((each, i) =>
      each.feature.kind === 'number' ? numberChart(each, i + 1, subject) : levelsChart(each, i + 1, subject),
    ),
  );
}

/** A row of the frame: a point of the mean, of a single row's curve, or of the ground that shows where rows are. */
interface Row {
  at: number;
  /** What is joined with it. */
  shape: string;
  mean?: number;
  curve?: number;
  ground?: number;
  top?: number;
  share?: number;
}

/** The ground takes this part of the frame's height at most. */
const GROUND = 0.16;

function numberChart(dependence: Dependence, nth: number, subject: Subject): Pictures {
  const { feature, points, curves, bins } = dependence;
  const all = [...points.map(({ mean }) => mean), ...curves.flatMap((curve) => [...curve])];
  const low = subject.class === undefined ? Math.min(...all) : 0;
  const height = Math.max(...all) - low;
  const most = Math.max(...bins.map(({ share }) => share));
  const rows: Row[] = [
    ...points.map(({ at, mean }) => ({ at, shape: 'mean', mean })),
    ...curves.flatMap((curve, i) =>
      points.map(({ at }, point) => ({ at, shape: String(i), curve: curve[point]! })),
    ),
    ...bins.map(({ from, to, share }) => ({
      at: (from + to) / 2,
      shape: 'ground',
      ground: low,
      top: low + (GROUND * height * share) / most,
      share,
    })),
  ];
  const optional = (name: Exclude<keyof Row, 'shape'>): ColumnOf<Row> => numberOf((row) => row[name] ?? NaN);
  const table = `dependence_${nth}`;
  return {
    frames: {
      [table]: rowsTable(rows, {
        at: numberOf(({ at }) => at),
        mean: optional('mean'),
        curve: optional('curve'),
        shape: textOf(({ shape }) => shape),
        ground: optional('ground'),
        top: optional('top'),
        share: optional('share'),
      }),
    },
    charts: [
      {
        id: table,
        table,
        title: titleOf(dependence, subject),
        caption: captionOf(dependence),
        marks: [
          {
            type: 'band',
            x: { column: 'at' },
            y1: { column: 'ground' },
            y2: { column: 'top' },
            series: 'shape',
            color: { ink: 'muted' },
            opacity: 0.3,
            name: { key: 'name.dependence.rows' },
          },
          {
            type: 'line',
            x: { column: 'at' },
            y: { column: 'curve' },
            series: 'shape',
            color: { ink: 'muted' },
            opacity: 0.25,
            name: { key: 'name.dependence.single' },
          },
          {
            type: 'line',
            x: { column: 'at' },
            y: { column: 'mean' },
            series: 'shape',
            color: { ink: 'accent' },
            name: { key: 'name.dependence.mean' },
          },
        ],
        x: {
          label: { key: 'axis.feature', values: { feature: feature.name } },
          format: 'number',
          type: 'linear',
        },
        y: outputAxis(subject),
        tip: [
          {
            column: 'at',
            label: { key: 'axis.feature', values: { feature: feature.name } },
            format: 'number',
          },
          { column: 'mean', label: { key: 'name.dependence.mean' }, format: formatOf(subject) },
          { column: 'curve', label: { key: 'name.dependence.single' }, format: formatOf(subject) },
          { column: 'share', label: { key: 'name.dependence.rows' }, format: 'percent' },
        ],
      },
    ],
  };
}

function levelsChart(dependence: Dependence, nth: number, subject: Subject): Pictures {
  const { feature, points } = dependence;
  const table = `dependence_${nth}`;
  const level = ({ at }: DependencePoint): string => feature.levels[at]!;
  const drawn = points.toSorted((a, b) => b.mean - a.mean);
  const format = formatOf(subject);
  return {
    frames: {
      [table]: rowsTable(drawn, {
        level: textOf(level),
        mean: numberOf(({ mean }) => mean),
        low: numberOf(({ low }) => low),
        high: numberOf(({ high }) => high),
        share: numberOf(({ share }) => share),
      }),
    },
    charts: [
      {
        id: table,
        table,
        title: titleOf(dependence, subject),
        caption: captionOf(dependence),
        marks: [
          {
            type: 'rule',
            x1: { column: 'low' },
            x2: { column: 'high' },
            y: { column: 'level' },
            color: { ink: 'muted' },
          },
          {
            type: 'dot',
            x: { column: 'mean' },
            y: { column: 'level' },
            size: { column: 'share' },
            color: { ink: 'accent' },
          },
        ],
        x: outputAxis(subject),
        y: {
          label: { key: 'axis.feature', values: { feature: feature.name } },
          format: 'text',
          type: 'band',
          domain: drawn.map(level),
        },
        tip: [
          {
            column: 'level',
            label: { key: 'axis.feature', values: { feature: feature.name } },
            format: 'text',
          },
          { column: 'mean', label: { key: 'name.dependence.mean' }, format },
          { column: 'low', label: { key: 'name.dependence.low' }, format },
          { column: 'high', label: { key: 'name.dependence.high' }, format },
          { column: 'share', label: { key: 'name.dependence.rows' }, format: 'percent' },
        ],
      },
    ],
  };
}

function outputAxis(subject: Subject): Scale {
  const zero = subject.class === undefined ? {} : { zero: true };
  return {
    label: { key: wordFor('axis.dependence', subject), values: valuesOf(subject) },
    format: formatOf(subject),
    type: 'linear',
    ...zero,
  };
}

/** Where the mean is lowest and where it is highest: of numbers in the order of the axis. */
function titleOf({ feature, points }: Dependence, subject: Subject): Message {
  const sorted = points.toSorted((a, b) => a.mean - b.mean);
  const ends = [sorted[0]!, sorted.at(-1)!];
  if (feature.kind === 'number') ends.sort((a, b) => a.at - b.at);
  const [first, last] = ends;
  const word = (at: number): string | number => (feature.kind === 'number' ? at : feature.levels[at]!);
  return {
    key: `${wordFor('chart.dependence', subject)}.${feature.kind}`,
    values: {
      ...valuesOf(subject),
      feature: feature.name,
      from: first!.mean,
      to: last!.mean,
      start: word(first!.at),
      end: word(last!.at),
    },
  };
}

function captionOf({ feature, points, rows, missing }: Dependence): Message {
  const some = feature.kind === 'category' && points.length < feature.levels.length ? '.some' : '';
  return {
    key: `chart.dependence.caption.${feature.kind}${some}${missing > 0 ? '.missing' : ''}`,
    values: { rows, missing, shown: points.length, levels: feature.levels.length },
  };
}
