import type { RunContext } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { fingerprint } from '../fingerprint';
import { remembered } from '../remembered';
import { type ArcStrength, arcStrengths } from './arcs';
import { placeOf, readArrows } from './arrows';
import { type Network, posteriors } from './inference/elimination';
import type { Sample } from './sample';
import type { Settings } from './settings';
import { chowLiu } from './structure/chow-liu';
import { type Arc, type Parents, cycleIn, parentsOf } from './structure/dag';
import { hillClimbing } from './structure/hill-climbing';
import { type ProbabilityTable, probabilityTables } from './tables-of-probability';

/** The network as it was learnt: all that evidence does not move. */
export interface Learnt extends Network {
  probabilityTables: ProbabilityTable[];
  arcs: ArcStrength[];
  /** Each variable's values when nothing is known. */
  prior: Float64Array[];
}

const remember = remembered<Learnt>();

/** The structure with its tables; kept until other data or settings come, so that evidence costs the inference alone. */
export function learn(sample: Sample, settings: Settings, context: RunContext): Promise<Learnt> {
  return remember(keyOf(sample, settings), () => Promise.resolve(learnt(sample, settings, context)));
}

function learnt(sample: Sample, settings: Settings, context: RunContext): Learnt {
  const parents = structureOf(sample, settings, (share) => context.progress(0.9 * share));
  const tables = probabilityTables(sample, parents, settings);
  const network: Network = {
    parents,
    sizes: sample.variables.map(({ values }) => values.length),
    tables: tables.map(({ probabilities }) => probabilities),
  };
  return {
    ...network,
    probabilityTables: tables,
    arcs: arcStrengths(sample, parents),
    prior: told(sample, () => posteriors(network, new Map())),
  };
}

/** Faults of the inference know variables by their places only. */
export function told<T>({ variables }: Sample, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'bayes-net-explodes') throw error;
    const places = String(error.fault.values?.scope).split(' ').map(Number);
    const names = places.map((place) => variables[place]!.name);
    throw new FaultError({ ...error.fault, values: { ...error.fault.values, names } }, error);
  }
}

function structureOf(sample: Sample, settings: Settings, progress: (share: number) => void): Parents {
  const names = sample.variables.map(({ name }) => name);
  const arcs = (param: 'edges' | 'required' | 'forbidden'): Arc[] =>
    readArrows(settings[param], names, param);
  if (settings.structure === 'given') return withoutCycle(names, arcs('edges'), 'edges');
  if (settings.structure === 'chow-liu')
    return chowLiu(
      sample,
      settings.root === '' ? undefined : placeOf(settings.root, names, 'root'),
      progress,
    );
  const [required, forbidden] = [arcs('required'), arcs('forbidden')];
  withoutCycle(names, required, 'required');
  const both = required.find(({ from, to }) =>
    forbidden.some((each) => each.from === from && each.to === to),
  );
  if (both)
    throw new FaultError({
      code: 'bayes-net-both',
      values: { source: names[both.from]!, target: names[both.to]! },
      place: { param: 'forbidden' },
    });
  return hillClimbing(sample, { ...settings, required, forbidden }, progress);
}

/** @throws FaultError that names the ring */
function withoutCycle(names: readonly string[], arcs: readonly Arc[], param: string): Parents {
  const parents = parentsOf(names.length, arcs);
  const ring = cycleIn(parents);
  if (ring)
    throw new FaultError({
      code: 'bayes-net-cycle',
      values: { ring: ring.map((node) => names[node]!).join(' → '), param },
      place: { param },
    });
  return parents;
}

/** Evidence is no part of it. */
function keyOf({ variables, codes, weights, total }: Sample, settings: Settings): string {
  return JSON.stringify([fingerprint([...codes, weights]), total, variables, { ...settings, evidence: '' }]);
}
