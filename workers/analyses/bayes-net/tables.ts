import type { OutputTable } from '../../table/columns';
import { booleanOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { Story } from './story';
import { sayCombination } from './say';
import { childrenOf, markovBlanket } from './structure/dag';

/** Every value of every variable with its chances, before and after the evidence. */
export function beliefsTable({ sample, learnt, answer }: Story): OutputTable {
  const counts = sample.variables.map(({ values }, variable) => {
    const own = new Float64Array(values.length);
    sample.codes[variable]!.forEach((code, row) => (own[code]! += sample.weights[row]!));
    return own;
  });
  const rows = sample.variables.flatMap((variable, place) =>
    variable.values.map((value, code) => ({
      variable: variable.name,
      value,
      prior: learnt.prior[place]![code]!,
      posterior: answer.posterior[place]![code]!,
      known: answer.evidence.get(place) === code,
      count: counts[place]![code]!,
      low: variable.isCut ? finite(value.low) : NaN,
      high: variable.isCut ? finite(value.high) : NaN,
    })),
  );
  return rowsTable(rows, {
    variable: textOf((row) => row.variable),
    value: textOf((row) => row.value.name),
    prior: numberOf((row) => row.prior),
    posterior: numberOf((row) => row.posterior),
    evidence: booleanOf((row) => row.known),
    count: integerOf((row) => row.count),
    low: numberOf((row) => row.low),
    high: numberOf((row) => row.high),
  });
}

const finite = (end: number): number => (Number.isFinite(end) ? end : NaN);

export function edgesTable({ sample, learnt }: Story): OutputTable {
  const name = (place: number): string => sample.variables[place]!.name;
  return rowsTable(learnt.arcs, {
    source: textOf(({ from }) => name(from)),
    target: textOf(({ to }) => name(to)),
    mutual_information: numberOf(({ information }) => information),
    bic_gain: numberOf(({ bicGain }) => bicGain),
    p_value: numberOf(({ pValue }) => pValue),
  });
}

/** The tables of conditional probability, one row a cell. */
export function probabilitiesTable({ sample, learnt }: Story): OutputTable {
  const rows = learnt.probabilityTables.flatMap(({ counts, probabilities }, child) => {
    const { name, values } = sample.variables[child]!;
    const parents = learnt.parents[child]!;
    return Array.from(probabilities, (probability, at) => ({
      name,
      value: values[at % values.length]!.name,
      parents: sayCombination(sample, parents, Math.floor(at / values.length)),
      probability,
      count: counts[at]!,
    }));
  });
  return rowsTable(rows, {
    variable: textOf(({ name }) => name),
    value: textOf(({ value }) => value),
    parents: textOf(({ parents }) => parents),
    probability: numberOf(({ probability }) => probability),
    count: integerOf(({ count }) => count),
  });
}

/** What stands next to each variable in the network. */
export function variablesTable({ sample, learnt }: Story): OutputTable {
  const children = childrenOf(learnt.parents);
  const named = (places: readonly number[]): string =>
    places.map((place) => sample.variables[place]!.name).join('; ');
  const rows = sample.variables.map((variable, place) => ({ variable, place }));
  return rowsTable(rows, {
    variable: textOf(({ variable }) => variable.name),
    values: integerOf(({ variable }) => variable.values.length),
    parents: textOf(({ place }) => named(learnt.parents[place]!)),
    children: textOf(({ place }) => named(children[place]!)),
    markov_blanket: textOf(({ place }) => named(markovBlanket(learnt.parents, place))),
  });
}
