import type { OutputTable } from '../../table/columns';
import { type ColumnOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { ChannelCredit, Credits } from './credit';
import { stateName } from './markov';
import { MODELS } from './models';
import type { Path } from './paths';

export function mainTable({ channels }: Credits): OutputTable {
  const models = MODELS.map((model): [string, ColumnOf<ChannelCredit>] => [
    model,
    numberOf(({ conversions }) => conversions[model]),
  ]);
  const values = MODELS.map((model): [string, ColumnOf<ChannelCredit>] => [
    `${model}_value`,
    numberOf((channel) => channel.values[model]),
  ]);
  return rowsTable(channels, {
    channel: textOf(({ name }) => name),
    ...Object.fromEntries([...models, ...values]),
    touches: integerOf(({ touches }) => touches),
    removal_effect: numberOf(({ removal }) => removal),
  });
}

export function pathName({ touches }: Path, names: readonly string[]): string {
  return touches.map((code) => names[code]).join(' > ');
}

export function pathsTable({ paths, names, hasValue }: Credits): OutputTable {
  return rowsTable(paths, {
    path: textOf((path) => pathName(path, names)),
    customers: integerOf(({ customers }) => customers),
    conversions: integerOf(({ conversions }) => conversions),
    value: numberOf(({ value }) => (hasValue ? value : NaN)),
    journeys: integerOf(({ journeys }) => journeys),
    touches: integerOf(({ touches }) => touches.length),
  });
}

interface Step {
  source: string;
  target: string;
  count: number;
  probability: number;
}

/** Steps of the chain, the commonest first. */
export function stepsOf({ chain, names }: Pick<Credits, 'chain' | 'names'>): Step[] {
  return chain.steps
    .flatMap((targets, from) => {
      const total = [...targets.values()].reduce((sum, count) => sum + count, 0);
      return Array.from(targets, ([to, count]) => ({
        source: stateName(names, from, chain),
        target: stateName(names, to, chain),
        count,
        probability: count / total,
      }));
    })
    .toSorted((a, b) => b.count - a.count);
}

export function transitionsTable(credits: Credits): OutputTable {
  return rowsTable(stepsOf(credits), {
    source: textOf(({ source }) => source),
    target: textOf(({ target }) => target),
    count: integerOf(({ count }) => count),
    probability: numberOf(({ probability }) => probability),
  });
}
