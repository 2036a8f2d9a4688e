import { histogram } from '../../kernels/histogram';
import type { OutputColumn, OutputTable } from '../../table/columns';
import { ARROW } from './cases';
import { type Story, UNITS, type Unit, unitOf } from './story';

/** Most rows of a chart of names. */
const MOST_BARS = 12;
const MOST_PEOPLE = 15;
const MOST_DOTS = 4500;
const BINS = 30;
/** The long tail beyond this quantile is counted, not drawn. */
const DRAWN = 0.98;

const texts = (values: readonly string[]): OutputColumn => ({ type: 'text', values: [...values] });
const numbers = (values: readonly number[]): OutputColumn => ({
  type: 'number',
  values: Float64Array.from(values),
});
const integers = (values: readonly number[]): OutputColumn => ({
  type: 'integer',
  values: Float64Array.from(values),
});

/** As many activities have a colour of their own; one more would look like the first. */
const MOST_COLOURS = 7;
/** What the others are called; a word of the analysis. */
const REST = 'rest-of-activities';

/** What the activities that are drawn are told apart by: the commonest of them by name, the others as one. */
function colourColumn(drawn: readonly number[], names: readonly string[]): OutputColumn {
  const counts = new Map<number, number>();
  for (const code of drawn) counts.set(code, (counts.get(code) ?? 0) + 1);
  const ranked = [...counts].sort(([one, times], [other, otherTimes]) => otherTimes - times || one - other);
  const named = new Set(
    (ranked.length > MOST_COLOURS + 1 ? ranked.slice(0, MOST_COLOURS) : ranked).map(([code]) => code),
  );
  return {
    type: 'label',
    codes: Int32Array.from(drawn, (code) => (named.has(code) ? code : names.length)),
    words: [...names, REST],
  };
}

/** Steps of a variant beyond this are not drawn. */
const MOST_STEPS = 20;

/** The commonest variants, a line each, with their activities in order. */
export function variantsFrame({ variants, topVariants, log }: Story): { cut: number; frame: OutputTable } {
  const shown = variants.slice(0, topVariants > 0 ? topVariants : MOST_BARS);
  const cells = shown.flatMap((variant, place) =>
    Array.from(variant.path.subarray(0, MOST_STEPS), (activity, step) => ({
      variant,
      place,
      activity,
      step,
    })),
  );
  const frame: OutputTable = {
    rows: cells.length,
    columns: {
      line: texts(cells.map(({ place, variant }) => `#${place + 1} · ${variant.cases}`)),
      step: integers(cells.map(({ step }) => step + 1)),
      activity: {
        type: 'label',
        codes: Int32Array.from(cells, ({ activity }) => activity),
        words: log.names,
      },
      kind: colourColumn(
        cells.map(({ activity }) => activity),
        log.names,
      ),
      variant_rank: integers(cells.map(({ place }) => place + 1)),
      cases: integers(cells.map(({ variant }) => variant.cases)),
      share: numbers(cells.map(({ variant }) => variant.cases / log.cases)),
      median_seconds: numbers(cells.map(({ variant }) => variant.median)),
    },
  };
  return { cut: shown.filter(({ path }) => path.length > MOST_STEPS).length, frame };
}

/** How long cases take, in the unit that fits most of them. */
export function durationsFrame({ cases, typical }: Story): {
  unit: Unit;
  beyond: number;
  frame: OutputTable;
} {
  const unit = unitOf(typical.p90);
  const factor = UNITS[unit];
  const found = histogram(
    cases.seconds.map((seconds) => seconds / factor),
    BINS,
    DRAWN,
    1e-6,
  );
  const frame: OutputTable = {
    rows: found.counts.length,
    columns: {
      from: { type: 'number', values: found.from },
      to: { type: 'number', values: found.to },
      from_seconds: { type: 'number', values: found.from.map((at) => at * factor) },
      to_seconds: { type: 'number', values: found.to.map((at) => at * factor) },
      cases: { type: 'integer', values: found.counts },
    },
  };
  return { unit, beyond: found.beyond, frame };
}

/** A dot for each event, a line for each case, the earliest on top; of many cases evenly chosen ones. */
export function dotsFrame({ log, cases }: Story): { every: number; frame: OutputTable } {
  const order = Array.from({ length: log.cases }, (_, id) => id).sort(
    (one, other) => cases.start[one]! - cases.start[other]!,
  );
  const every = Math.max(1, Math.ceil(log.events / MOST_DOTS));
  const dots: { event: number; line: number; id: number }[] = [];
  for (let line = 0; line < order.length && dots.length < MOST_DOTS; line += every) {
    const id = order[line]!;
    for (let event = log.first[id]!; event < log.first[id + 1]! && dots.length < MOST_DOTS; event++)
      dots.push({ event, line: line + 1, id });
  }
  const frame: OutputTable = {
    rows: dots.length,
    columns: {
      case: { type: 'same', vector: log.ids, rows: Int32Array.from(dots, ({ id }) => log.idRows[id]!) },
      line: integers(dots.map(({ line }) => line)),
      time: { type: 'timestamp', values: Float64Array.from(dots, ({ event }) => log.time[event]! / 1000) },
      activity: {
        type: 'label',
        codes: Int32Array.from(dots, ({ event }) => log.activity[event]!),
        words: log.names,
      },
      kind: colourColumn(
        dots.map(({ event }) => log.activity[event]!),
        log.names,
      ),
    },
  };
  return { every, frame };
}

/** Where both names of a step do not fit beside a bar, both are cut: as far as steps stay apart. */
function shortSteps(steps: readonly { source: string; target: string }[]): string[] {
  const cut = (name: string, most: number): string =>
    name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
  for (const most of [16, 24, 40]) {
    const short = steps.map(({ source, target }) => cut(source, most) + ARROW + cut(target, most));
    if (new Set(short).size === short.length) return short;
  }
  return steps.map(({ source, target }) => source + ARROW + target);
}

export function bottlenecksFrame({ bottlenecks, log, flow }: Story): { unit: Unit; frame: OutputTable } {
  const shown = bottlenecks.slice(0, MOST_BARS);
  const unit = unitOf(shown[0]?.total ?? 0);
  const all = waitingOf({ flow });
  const name = (code: number): string => log.names[code]!;
  const frame: OutputTable = {
    rows: shown.length,
    columns: {
      step: texts(
        shortSteps(shown.map(({ source, target }) => ({ source: name(source), target: name(target) }))),
      ),
      source: texts(shown.map(({ source }) => name(source))),
      target: texts(shown.map(({ target }) => name(target))),
      waiting: numbers(shown.map(({ total }) => total / UNITS[unit])),
      share: numbers(shown.map(({ total }) => total / all)),
      count: integers(shown.map(({ count }) => count)),
      median_seconds: numbers(shown.map(({ median }) => median)),
      p90_seconds: numbers(shown.map(({ p90 }) => p90)),
    },
  };
  return { unit, frame };
}

/** Seconds between events, of all steps that take time altogether. */
export function waitingOf({ flow }: Pick<Story, 'flow'>): number {
  return flow.edges.reduce((sum, { total }) => sum + Math.max(0, total), 0);
}

export function reworkFrame({ activities }: Story): OutputTable {
  const shown = activities
    .filter(({ repeats }) => repeats > 0)
    .toSorted((one, other) => other.repeats - one.repeats)
    .slice(0, MOST_BARS);
  return {
    rows: shown.length,
    columns: {
      activity: texts(shown.map(({ name }) => name)),
      repeats: integers(shown.map(({ repeats }) => repeats)),
      repeat_cases: integers(shown.map(({ repeatCases }) => repeatCases)),
      share: numbers(shown.map(({ repeatCases, cases }) => repeatCases / cases)),
    },
  };
}

/** Who hands over to whom, among those who do most. */
export function handoversFrame({ handovers }: Story): OutputTable {
  const work = new Map<string, number>();
  for (const { from, to, count } of handovers)
    for (const name of [from, to]) work.set(name, (work.get(name) ?? 0) + count);
  const most = [...work].sort(([, one], [, other]) => other - one).slice(0, MOST_PEOPLE);
  const people = new Set(most.map(([name]) => name));
  const shown = handovers.filter(({ from, to }) => people.has(from) && people.has(to));
  return {
    rows: shown.length,
    columns: {
      from: texts(shown.map(({ from }) => from)),
      to: texts(shown.map(({ to }) => to)),
      count: integers(shown.map(({ count }) => count)),
      mean_seconds: numbers(shown.map(({ meanSeconds }) => meanSeconds)),
    },
  };
}

/** Waiting before each activity and work in it, the longest first. */
export function workFrame({ activities }: Story): { unit: Unit; frame: OutputTable } {
  const sum = ({ waiting, working }: (typeof activities)[number]): number =>
    (waiting > 0 ? waiting : 0) + (working > 0 ? working : 0);
  const shown = activities.toSorted((one, other) => sum(other) - sum(one)).slice(0, MOST_BARS);
  const unit = unitOf(shown[0] ? sum(shown[0]) : 0);
  const rows = shown.flatMap(({ name, waiting, working }) => [
    { name, part: 'waiting', seconds: waiting },
    { name, part: 'working', seconds: working },
  ]);
  const frame: OutputTable = {
    rows: rows.length,
    columns: {
      activity: texts(rows.map(({ name }) => name)),
      part: texts(rows.map(({ part }) => part)),
      mean: numbers(rows.map(({ seconds }) => seconds / UNITS[unit])),
      mean_seconds: numbers(rows.map(({ seconds }) => seconds)),
    },
  };
  return { unit, frame };
}

export function deviationsFrame({ fit, log }: Story): OutputTable {
  const shown = (fit?.deviations ?? []).slice(0, MOST_BARS);
  return {
    rows: shown.length,
    columns: {
      activity: texts(shown.map(({ activity }) => log.names[activity]!)),
      kind: texts(shown.map(({ kind }) => kind)),
      cases: integers(shown.map(({ cases }) => cases)),
      share: numbers(shown.map(({ cases }) => cases / log.cases)),
    },
  };
}
