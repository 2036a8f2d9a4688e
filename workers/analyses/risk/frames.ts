import type { Grain } from '../../contract/manifest';
import { drawRows } from '../../kernels/draw-rows';
import { gather } from '../../kernels/gather';
import { median } from '../../kernels/median';
import { type Points, pickPoints } from '../../kernels/points';
import { type PrincipalComponents, principalComponents } from '../../kernels/principal-components';
import { createRandom } from '../../kernels/random';
import type { OutputTable } from '../../table/columns';
import { firstDay, periodOf } from '../calendar';
import type { Feature } from '../feature-values';
import { chooseGrain } from '../grain';
import { dateOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { type Story, nameOf } from './story';
import { reasonText } from './reason';
import { shareOf } from './tables';

/** Dots that a chart can hold, of unusual rows and of others. */
const MOST_FLAGGED = 1000;
const MOST_OTHERS = 1500;
/** Rows that the directions of the map are found from. */
const MAPPED = 20_000;
const ODD = 0.01;
const BINS = 40;
/** Bars of rows, and of features. */
const MOST_ROWS = 15;
const MOST_FEATURES = 15;
const DAY_MS = 86_400_000;

export interface Drawn {
  frames: Record<string, OutputTable>;
  /** Undefined where there is only one direction. */
  components: PrincipalComponents | undefined;
  /** Undefined without times. */
  grain: Grain | undefined;
  /** Rows that are drawn as dots. */
  dots: number;
}

/** Rows of the charts. */
export function frames(story: Story): Drawn {
  const ranks = drawnRanks(story);
  const components = componentsOf(story, ranks);
  const byTime = timeFrame(story);
  return {
    frames: {
      ranked: rankedFrame(story, ranks),
      scores: scoresFrame(story),
      ...(components ? { map: mapFrame(story, ranks, components) } : {}),
      causes: causesFrame(story),
      apart: apartFrame(story),
      top: topFrame(story),
      why: whyFrame(story),
      ...(byTime ? { time: byTime.frame } : {}),
    },
    components: components?.found,
    grain: byTime?.grain,
    dots: ranks.length,
  };
}

const stateOf = ({ cut }: Story, rank: number): string => (rank < cut.flagged ? 'unusual' : 'ordinary');

/** Unusual rows, all or evenly thinned, and some of the others. */
function drawnRanks({ judgements: { order }, cut }: Story): number[] {
  const thinned = (from: number, to: number, most: number): number[] => {
    const count = Math.min(most, to - from);
    return Array.from({ length: count }, (_, i) =>
      count === 1 ? from : from + Math.round((i * (to - 1 - from)) / (count - 1)),
    );
  };
  return [...thinned(0, cut.flagged, MOST_FLAGGED), ...thinned(cut.flagged, order.length, MOST_OTHERS)];
}

function rankedFrame(story: Story, ranks: readonly number[]): OutputTable {
  const { cases, judgements, cut, told } = story;
  return rowsTable(ranks, {
    rank: integerOf((rank) => rank + 1),
    score: numberOf((rank) => judgements.scores[judgements.order[rank]!]!),
    state: textOf((rank) => stateOf(story, rank)),
    id: textOf((rank) => nameOf(cases, judgements.order[rank]!)),
    reason: textOf((rank) => (told[rank] ? reasonText(told[rank], cases.features) : null)),
    cut: numberOf(() => cut.score),
  });
}

/** How many rows have which score, unusual ones apart. */
function scoresFrame({ judgements: { scores, order }, cut }: Story): OutputTable {
  const [low, high] = [scores[order.at(-1)!]!, scores[order[0]!]!];
  const step = (high - low) / BINS || 1;
  const flagged = new Set(order.subarray(0, cut.flagged));
  const counts = [new Float64Array(BINS), new Float64Array(BINS)];
  scores.forEach((score, at) => {
    const bin = Math.min(BINS - 1, Math.floor((score - low) / step));
    counts[flagged.has(at) ? 0 : 1]![bin]!++;
  });
  const bins = Array.from({ length: BINS }, (_, bin) => bin);
  const rows = ['unusual', 'ordinary'].flatMap((state, i) =>
    bins
      .filter((bin) => counts[i]![bin]! > 0)
      .map((bin) => ({ from: low + bin * step, to: low + (bin + 1) * step, state, rows: counts[i]![bin]! })),
  );
  return rowsTable(rows, {
    from: numberOf(({ from }) => from),
    to: numberOf(({ to }) => to),
    state: textOf(({ state }) => state),
    rows: integerOf(({ rows: count }) => count),
  });
}

interface Mapped {
  points: Points;
  /** The place of a row among the points. */
  placeOf: ReadonlyMap<number, number>;
  found: PrincipalComponents;
}

/**
 * Directions in which rows differ most, features brought to one scale; a column for every value of a category. They come from a part of the rows
 * where there are many; the most unusual ones, which would turn the map towards themselves, take no part.
 */
function componentsOf({ cases, judgements, settings }: Story, ranks: readonly number[]): Mapped | undefined {
  const { features, rows } = cases;
  const odd = new Set(judgements.order.subarray(0, Math.floor(ODD * rows.length)));
  const drawn = drawRows(rows.length, Math.min(MAPPED, rows.length), createRandom(settings.seed));
  const basis = drawn.filter((at) => !odd.has(at));
  const places = [...basis, ...ranks.map((rank) => judgements.order[rank]!)];
  const points = spreadOut(
    features,
    Int32Array.from(places, (at) => rows[at]!),
    basis.length,
  );
  if (points.columns < 2) return undefined;
  const found = principalComponents(pickPoints(points, Int32Array.from(basis.keys())));
  if (found.directions.length < 2) return undefined;
  return { points, placeOf: new Map(places.map((at, i) => [at, i])), found };
}

/** @param basis how many rows, from the first on, the scales come from */
function spreadOut(features: readonly Feature[], rows: Int32Array, basis: number): Points {
  const columns = features.flatMap(({ kind, levels, values }) => {
    const own = gather(values, rows);
    return kind === 'category'
      ? levels.map((_, level) => own.map((code) => (code === level ? 1 : 0)))
      : [own];
  });
  const values = new Float64Array(rows.length * columns.length);
  columns.forEach((column, j) => {
    const known = column.subarray(0, basis);
    const mean = known.reduce((sum, value) => sum + value, 0) / basis;
    const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / basis;
    const scale = Math.sqrt(variance) || 1;
    column.forEach((value, i) => (values[i * columns.length + j] = (value - mean) / scale));
  });
  return { values, rows: rows.length, columns: columns.length };
}

function mapFrame(story: Story, ranks: readonly number[], { points, placeOf, found }: Mapped): OutputTable {
  const { cases, judgements } = story;
  const [first, second] = found.directions;
  const rows = ranks.toReversed().map((rank) => {
    const at = judgements.order[rank]!;
    const from = placeOf.get(at)! * points.columns;
    const place = (direction: Float64Array): number =>
      direction.reduce((sum, part, j) => sum + part * points.values[from + j]!, 0);
    return { rank, at, x: place(first!), y: place(second!) };
  });
  return rowsTable(rows, {
    x: numberOf(({ x }) => x),
    y: numberOf(({ y }) => y),
    state: textOf(({ rank }) => stateOf(story, rank)),
    rank: integerOf(({ rank }) => rank + 1),
    id: textOf(({ at }) => nameOf(cases, at)),
    score: numberOf(({ at }) => judgements.scores[at]!),
  });
}

/** What each feature has to do with the unusual rows. */
function causesFrame(story: Story): OutputTable {
  const rows = story.cases.features
    .map((feature, i) => ({ feature: feature.column, share: shareOf(story, i), rows: mainOf(story, i) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_FEATURES);
  return rowsTable(rows, {
    feature: textOf(({ feature }) => feature),
    share: numberOf(({ share }) => share),
    rows: integerOf(({ rows: count }) => count),
  });
}

export function mainOf({ told, cut }: Story, feature: number): number {
  return told.slice(0, cut.flagged).filter((reasons) => reasons[0]?.feature === feature).length;
}

/** Medians of unusual rows and of the others, in robust standard deviations of all. */
export function apart(
  story: Story,
): { feature: string; unusual: number; ordinary: number; deviations: number }[] {
  const { cases, judgements, cut } = story;
  const { order, overall } = judgements;
  if (cut.flagged === 0) return [];
  const of = (feature: Feature, places: Uint32Array): number =>
    median(Float64Array.from(places, (at) => feature.values[cases.rows[at]!]!));
  return cases.features
    .flatMap((feature, i) => {
      const { spread } = overall[i]!;
      if (feature.kind !== 'number' || !(spread > 0)) return [];
      const unusual = of(feature, order.subarray(0, cut.flagged));
      const ordinary = of(feature, order.subarray(cut.flagged));
      return [{ feature: feature.column, unusual, ordinary, deviations: (unusual - ordinary) / spread }];
    })
    .toSorted((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations))
    .slice(0, MOST_FEATURES);
}

function apartFrame(story: Story): OutputTable {
  return rowsTable(apart(story), {
    feature: textOf(({ feature }) => feature),
    unusual: numberOf(({ unusual }) => unusual),
    ordinary: numberOf(({ ordinary }) => ordinary),
    deviations: numberOf(({ deviations }) => deviations),
  });
}

/** The most unusual rows; a click looks at one closely. */
function topFrame({ cases, judgements, told }: Story): OutputTable {
  const ranks = Array.from(judgements.order.subarray(0, MOST_ROWS).keys());
  return rowsTable(ranks, {
    id: textOf((rank) => nameOf(cases, judgements.order[rank]!)),
    rank: integerOf((rank) => rank + 1),
    label: textOf((rank) => `${rank + 1}. ${nameOf(cases, judgements.order[rank]!)}`),
    score: numberOf((rank) => judgements.scores[judgements.order[rank]!]!),
    reason: textOf((rank) => reasonText(told[rank]!, cases.features)),
    then: textOf((rank) => nameOf(cases, judgements.order[rank]!)),
  });
}

/** The features of the row that is looked at, the strongest first. */
function whyFrame({ cases, judgements, looked }: Story): OutputTable {
  const all = judgements
    .allReasons(judgements.order[looked]!)
    .toSorted((a, b) => b.part - a.part)
    .slice(0, MOST_FEATURES);
  return rowsTable(all, {
    feature: textOf(({ feature, value }) => `${cases.features[feature]!.column} = ${value}`),
    contribution: numberOf(({ part }) => part),
    value: textOf(({ value }) => value),
    usual: textOf(({ usual }) => usual),
    times_usual: numberOf(({ times }) => times),
  });
}

function timeFrame(story: Story): { frame: OutputTable; grain: Grain } | undefined {
  const { cases, judgements, cut } = story;
  const { times, rows } = cases;
  if (!times) return undefined;
  const dayOf = (at: number): number => Math.floor(times[rows[at]!]! / DAY_MS);
  const days = [...new Set(Array.from(rows.keys(), dayOf).filter((day) => !Number.isNaN(day)))].sort(
    (a, b) => a - b,
  );
  if (days.length < 2) return undefined;
  const grain = chooseGrain(days);
  const counts = new Map<number, { unusual: number; all: number }>();
  judgements.order.forEach((at, rank) => {
    const day = dayOf(at);
    if (Number.isNaN(day)) return;
    const period = periodOf(grain, day);
    const count = counts.get(period) ?? { unusual: 0, all: 0 };
    count.all++;
    if (rank < cut.flagged) count.unusual++;
    counts.set(period, count);
  });
  const list = [...counts].sort(([a], [b]) => a - b);
  const frame = rowsTable(list, {
    period: dateOf(([period]) => firstDay(grain, period)),
    unusual: integerOf(([, count]) => count.unusual),
    share: numberOf(([, count]) => count.unusual / count.all),
    rows: integerOf(([, count]) => count.all),
  });
  return { frame, grain };
}
