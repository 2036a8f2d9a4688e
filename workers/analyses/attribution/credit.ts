import type { AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { type Chain, chainOf, removalEffects } from './markov';
import { MODELS, type Model, RULES } from './models';
import { type Path, pathsOf } from './paths';
import { shapleyValues } from './shapley';

/** What every model gives to one channel. */
export interface ChannelCredit {
  name: string;
  touches: number;
  removal: number;
  conversions: Record<Model, number>;
  /** NaN where there is no value. */
  values: Record<Model, number>;
}

/** All that tables, sentences and charts are made from. */
export interface Credits {
  /** By falling credit of the removal effect. */
  channels: ChannelCredit[];
  /** Names by code. */
  names: string[];
  paths: Path[];
  chain: Chain;
  conversions: number;
  journeys: number;
  customers: number;
  value: number;
  hasValue: boolean;
}

export function creditsOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Credits {
  const { credits, paths: input, channels, counts } = inputs;
  if (!credits || !input || !channels || !counts) throw new Error('an input is missing');
  const names = channels.texts('channel').map((name) => name ?? '');
  const paths = pathsOf(input);
  const chain = chainOf(paths, Number(request.params.order));
  const hasValue = request.roles.value !== undefined;
  const sum = (of: (path: Path) => number): number => paths.reduce((total, path) => total + of(path), 0);
  const conversions = sum((path) => path.conversions);
  const value = hasValue ? sum((path) => path.value) : NaN;
  const removal = removalEffects(chain, names.length);
  const removed = removal.reduce((total, each) => total + each, 0);
  const shapley = shapleyValues(paths, names.length, (path) => path.conversions);
  const shapleyValue = shapleyValues(paths, names.length, (path) => path.value);
  const ruled = rulesOf(credits, names.length);
  const touches = channels.numbers('touches');
  const all = names.map((name, code): ChannelCredit => {
    const { conversions: own, values } = ruled[code]!;
    const share = removal[code]! / removed;
    return {
      name,
      touches: touches[code]!,
      removal: removal[code]!,
      conversions: { ...own, markov: share * conversions, shapley: shapley[code]! },
      values: hasValue ? { ...values, markov: share * value, shapley: shapleyValue[code]! } : NO_VALUES,
    };
  });
  return {
    channels: all.toSorted((a, b) => b.conversions.markov - a.conversions.markov || b.touches - a.touches),
    names,
    paths,
    chain,
    conversions,
    journeys: sum((path) => path.journeys),
    customers: counts.numbers('customers')[0] ?? NaN,
    value,
    hasValue,
  };
}

const NO_VALUES = Object.fromEntries(MODELS.map((model) => [model, NaN])) as Record<Model, number>;

type Ruled = Pick<Record<Model, number>, (typeof RULES)[number]>;

/** Channels that no conversion has touched have no row, and no credit. */
function rulesOf(input: InputTable, channels: number): { conversions: Ruled; values: Ruled }[] {
  const codes = input.numbers('code');
  const rowOf = new Map(Array.from(codes, (code, row) => [code, row]));
  const read = (suffix: string, row: number | undefined): Ruled =>
    Object.fromEntries(
      RULES.map((rule) => [rule, row === undefined ? 0 : input.numbers(`${rule}${suffix}`)[row]!]),
    ) as Ruled;
  return Array.from({ length: channels }, (_, code) => ({
    conversions: read('', rowOf.get(code)),
    values: read('_value', rowOf.get(code)),
  }));
}
