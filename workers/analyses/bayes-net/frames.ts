import type { OutputTable } from '../../table/columns';
import { type ColumnOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { toggled, writeEvidence } from './evidence';
import { sayCombination, sayValue } from './say';
import { type Story, strongestChanges } from './story';

/** Bars, and rows of a table, that can be told apart. */
const MOST_BARS = 14;
/** Values of a variable that its node in the picture shows. */
const MOST_VALUES = 8;

/** One row of the network's table: a node, a bar in it, or an arrow; what it is not stays empty. */
interface Drawn {
  variable: string | null;
  of: string | null;
  value: string | null;
  prior: number;
  posterior: number;
  tone: string | null;
  source: string | null;
  target: string | null;
  gain: number;
  then: string | null;
}

const EMPTY: Drawn = {
  variable: null,
  of: null,
  value: null,
  prior: NaN,
  posterior: NaN,
  tone: null,
  source: null,
  target: null,
  gain: NaN,
  then: null,
};

export function frames(story: Story): Record<string, OutputTable> {
  return {
    network: networkFrame(story),
    changes: changesFrame(story),
    arcs: arcsFrame(story),
    table: tableFrame(story),
  };
}

function networkFrame(story: Story): OutputTable {
  const { sample, learnt, answer } = story;
  const rows = sample.variables.flatMap((variable, place): Drawn[] => {
    const known = answer.evidence.get(place);
    const tone = known === undefined ? null : 'good';
    const node: Drawn = {
      ...EMPTY,
      variable: variable.name,
      tone,
      // A click on the name of what is known lets go of it.
      then: known === undefined ? null : thenText(story, place, known),
    };
    const bars = shownValues(story, place).map((value): Drawn => ({
      ...EMPTY,
      of: variable.name,
      value: variable.values[value]!.name,
      prior: learnt.prior[place]![value]!,
      posterior: answer.posterior[place]![value]!,
      tone,
      then: thenText(story, place, value),
    }));
    return [node, ...bars];
  });
  const arrows = learnt.arcs.map(({ from, to, bicGain }): Drawn => ({
    ...EMPTY,
    source: sample.variables[from]!.name,
    target: sample.variables[to]!.name,
    gain: bicGain,
  }));
  return rowsTable([...rows, ...arrows], {
    variable: textOf(({ variable }) => variable),
    of: textOf(({ of }) => of),
    value: textOf(({ value }) => value),
    prior: numberOf(({ prior }) => prior),
    posterior: numberOf(({ posterior }) => posterior),
    tone: textOf(({ tone }) => tone),
    source: textOf(({ source }) => source),
    target: textOf(({ target }) => target),
    bic_gain: numberOf(({ gain }) => gain),
    then: textOf(({ then }) => then),
  });
}

/** All values in their order, or those with most chances where there are many; what is known is among them. */
function shownValues({ sample, answer }: Story, place: number): number[] {
  const all = [...sample.variables[place]!.values.keys()];
  if (all.length <= MOST_VALUES) return all;
  const posterior = answer.posterior[place]!;
  return all
    .toSorted((a, b) => posterior[b]! - posterior[a]!)
    .slice(0, MOST_VALUES)
    .toSorted((a, b) => a - b);
}

function thenText({ sample, answer }: Story, variable: number, value: number): string {
  return writeEvidence(toggled(answer.evidence, variable, value), sample.variables);
}

function changesFrame(story: Story): OutputTable {
  const { sample } = story;
  return rowsTable(strongestChanges(story).slice(0, MOST_BARS), {
    what: textOf(({ variable, value }) => sayValue(sample.variables[variable]!, value)),
    variable: textOf(({ variable }) => sample.variables[variable]!.name),
    value: textOf(({ variable, value }) => sample.variables[variable]!.values[value]!.name),
    prior: numberOf(({ prior }) => prior),
    posterior: numberOf(({ posterior }) => posterior),
    change: numberOf(({ prior, posterior }) => posterior - prior),
    then: textOf(({ variable, value }) => thenText(story, variable, value)),
  });
}

function arcsFrame({ sample, learnt }: Story): OutputTable {
  const name = (place: number): string => sample.variables[place]!.name;
  return rowsTable(learnt.arcs.slice(0, MOST_BARS), {
    arrow: textOf(({ from, to }) => `${name(from)} → ${name(to)}`),
    source: textOf(({ from }) => name(from)),
    target: textOf(({ to }) => name(to)),
    bic_gain: numberOf(({ bicGain }) => bicGain),
    mutual_information: numberOf(({ information }) => information),
  });
}

/** The variable whose table is shown: the one that the strongest arrow leads to. */
export function shownTable({ learnt }: Story): number {
  return learnt.arcs[0]?.to ?? 0;
}

function tableFrame(story: Story): OutputTable {
  const { sample, learnt } = story;
  const child = shownTable(story);
  const { probabilities, counts } = learnt.probabilityTables[child]!;
  const { values } = sample.variables[child]!;
  const seen = combinationsSeen(counts, values.length).slice(0, MOST_BARS);
  const rows = seen.flatMap((combination) =>
    values.map((value, code) => ({
      combination,
      value: value.name,
      probability: probabilities[combination * values.length + code]!,
      count: counts[combination * values.length + code]!,
    })),
  );
  const parents: ColumnOf<(typeof rows)[number]> = textOf(({ combination }) => {
    const text = sayCombination(sample, learnt.parents[child]!, combination);
    return text === '' ? sample.variables[child]!.name : text;
  });
  return rowsTable(rows, {
    parents,
    value: textOf(({ value }) => value),
    probability: numberOf(({ probability }) => probability),
    count: numberOf(({ count }) => count),
  });
}

/** Combinations of parents by how many rows they have, the fullest first. */
function combinationsSeen(counts: Float64Array, values: number): number[] {
  const all = Array.from({ length: counts.length / values }, (_, combination) =>
    counts.subarray(combination * values, (combination + 1) * values).reduce((sum, count) => sum + count, 0),
  );
  return [...all.keys()].sort((a, b) => all[b]! - all[a]!);
}
