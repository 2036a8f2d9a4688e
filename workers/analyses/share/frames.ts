import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import { type Story, nameOf } from './story';

/** What a chart draws at most. */
const MOST_ROWS = 5000;
const MOST_COLOURS = 8;
const MOST_BARS = 16;
const MOST_DOTS = 40;
/** Entities that are drawn as one; the words have its name. */
const OTHERS = 'other-entities';

/** Positions of the entities with most value over the whole periods. */
function largest(story: Story, most: number): number[] {
  const { span, standings, names } = story;
  const whole = standings.slice(span.firstWhole, span.lastWhole + 1);
  const size = (index: number): number =>
    whole.reduce((sum, { shares, total }) => sum + (total > 0 ? (shares[index] ?? 0) * total : 0), 0);
  return Array.from(names.keys())
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, most);
}

function drawn(story: Story, lines: number): number[] {
  const { firstWhole, lastWhole } = story.span;
  const length = Math.max(0, Math.min(lastWhole - firstWhole + 1, Math.floor(MOST_ROWS / lines)));
  return Array.from({ length }, (_, i) => lastWhole + 1 - length + i);
}

/** Values and shares of the largest entities in whole periods, and of the others together, so that they add up. */
export function sharesFrame(story: Story): OutputTable {
  const { names, standings } = story;
  const isAll = names.length <= MOST_COLOURS;
  const own = largest(story, isAll ? MOST_COLOURS : MOST_COLOURS - 1);
  const places = drawn(story, own.length + 1);
  const counted = (at: number, index: number): number => {
    const { total = 0, shares } = standings[at] ?? {};
    return total > 0 ? (shares?.[index] ?? 0) * total : 0;
  };
  const lines = [
    ...own.map((index) => ({ name: nameOf(story, index), of: (at: number) => counted(at, index) })),
    ...(isAll
      ? []
      : [
          {
            name: OTHERS,
            of: (at: number) =>
              (standings[at]?.total ?? 0) - own.reduce((sum, index) => sum + counted(at, index), 0),
          },
        ]),
  ];
  return {
    rows: lines.length * places.length,
    columns: {
      period: period(
        story,
        lines.flatMap(() => places),
      ),
      entity: { type: 'text', values: lines.flatMap(({ name }) => places.map(() => name)) },
      counted: { type: 'number', values: Float64Array.from(lines.flatMap(({ of }) => places.map(of))) },
      share: {
        type: 'number',
        values: Float64Array.from(
          lines.flatMap(({ of }) => places.map((at) => ratio(of(at), standings[at]?.total ?? 0))),
        ),
      },
    },
  };
}

/** Ranks of the largest entities in whole periods. */
export function ranksFrame(story: Story): OutputTable {
  const own = largest(story, MOST_COLOURS);
  const places = drawn(story, own.length);
  const cells = own.flatMap((index) => places.map((at) => ({ at, index })));
  return {
    rows: cells.length,
    columns: {
      period: period(
        story,
        cells.map(({ at }) => at),
      ),
      entity: { type: 'text', values: cells.map(({ index }) => nameOf(story, index)) },
      rank: {
        type: 'integer',
        values: Float64Array.from(cells, ({ at, index }) => story.standings[at]?.ranks[index] ?? NaN),
      },
    },
  };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : NaN;
}

/** Points of share, to two decimals: more would be false precision. */
export function points(shift: number): number {
  return Math.round(1e4 * shift) / 100;
}

/** The largest gains and losses of share, in points. */
export function shiftsFrame(story: Story): OutputTable {
  const ranked = story.shifts.toSorted((a, b) => Math.abs(b.shift) - Math.abs(a.shift)).slice(0, MOST_BARS);
  const rows = ranked.toSorted((a, b) => b.shift - a.shift);
  const numbers = (of: (row: (typeof rows)[number]) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, of),
  });
  return {
    rows: rows.length,
    columns: {
      entity: { type: 'text', values: rows.map(({ index }) => nameOf(story, index)) },
      gain: numbers(({ shift }) => (shift >= 0 ? points(shift) : NaN)),
      loss: numbers(({ shift }) => (shift < 0 ? points(shift) : NaN)),
      share_before: numbers(({ shareBefore }) => shareBefore),
      share_now: numbers(({ shareNow }) => shareNow),
    },
  };
}

/** Room for names to the right of the smallest entity, and to the left of the largest. */
const NAME_ROOM = 0.5;
const AIR = 1.2;
/** A name begins beside its dot: so far along the axis. */
const BESIDE = 0.035;

/** The relative shares that the matrix shows. */
export function shareDomain({ shifts, highShare }: Story): [number, number] {
  const placed = shifts.filter(({ quadrant, relativeShare }) => quadrant && relativeShare > 0);
  const all = [highShare, ...placed.map(({ relativeShare }) => relativeShare)];
  return [NAME_ROOM * Math.min(...all), AIR * Math.max(...all)];
}

/** Entities with a place in the growth–share matrix. */
export function matrixFrame(story: Story): OutputTable {
  const rows = story.shifts
    .filter(({ quadrant, relativeShare }) => quadrant && relativeShare > 0)
    .slice(0, MOST_DOTS);
  const [low, high] = shareDomain(story);
  const numbers = (of: (row: (typeof rows)[number]) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, of),
  });
  return {
    rows: rows.length,
    columns: {
      entity: { type: 'text', values: rows.map(({ index }) => nameOf(story, index)) },
      relative_share: numbers(({ relativeShare }) => relativeShare),
      name_at: numbers(({ relativeShare }) => relativeShare * (low / high) ** BESIDE),
      growth: numbers(({ growth }) => growth),
      now: numbers(({ now }) => Math.max(0, now)),
      share_now: numbers(({ shareNow }) => shareNow),
      quadrant: { type: 'text', values: rows.map(({ quadrant }) => quadrant ?? null) },
    },
  };
}

export function concentrationFrame(story: Story): OutputTable {
  const places = drawn(story, 1);
  return {
    rows: places.length,
    columns: {
      period: period(story, places),
      hhi: {
        type: 'number',
        values: Float64Array.from(places, (at) => story.concentrations[at]?.hhi ?? NaN),
      },
    },
  };
}

function period({ span }: Story, places: readonly number[]): OutputColumn {
  return { type: 'date', values: Int32Array.from(places, (at) => firstDay(span.grain, span.first + at)) };
}
