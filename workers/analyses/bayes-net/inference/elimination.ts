import type { Parents } from '../structure/dag';
import { type Factor, held, multiplied, sumProduct } from './factor';

/** A network with its tables: what is asked. */
export interface Network {
  parents: Parents;
  /** How many values each variable has. */
  sizes: readonly number[];
  /** The table of each variable: by combination of its parents (in their order), then by its value. */
  tables: readonly Float64Array[];
}

/** Values that are known, by variable. */
export type Evidence = ReadonlyMap<number, number>;

/**
 * How likely each value of a variable is together with the evidence (not yet divided by the probability of the evidence), by variable
 * elimination (N. L. Zhang and D. Poole 1994). Variables that nothing asked for comes from are left out; the next to be summed out is the one that
 * ties the fewest others together (min-fill).
 * @throws FaultError `bayes-net-explodes`
 */
function jointWith(network: Network, query: number, evidence: Evidence): Float64Array {
  const wanted = ancestors(network.parents, [query, ...evidence.keys()]);
  let factors = wanted.map((node) => reduced(tableOf(network, node), evidence, network.sizes));
  const open = new Set(wanted.filter((node) => node !== query && !evidence.has(node)));
  while (open.size > 0) {
    const next = leastFill(open, factors);
    open.delete(next);
    const [own, others] = [
      factors.filter(({ scope }) => scope.includes(next)),
      factors.filter(({ scope }) => !scope.includes(next)),
    ];
    factors = [...others, sumProduct(own, next, network.sizes)];
  }
  const known = evidence.get(query);
  if (known === undefined) return multiplied(factors, [query], network.sizes);
  const joint = new Float64Array(network.sizes[query]!);
  joint[known] = multiplied(factors, [], network.sizes)[0]!;
  return joint;
}

/** The probability of evidence; 1 for none. */
export function evidenceProbability(network: Network, evidence: Evidence): number {
  const [first] = evidence.keys();
  return first === undefined ? 1 : sumOf(jointWith(network, first, evidence));
}

/** Each variable's values given the evidence, which must be possible. */
export function posteriors(network: Network, evidence: Evidence): Float64Array[] {
  return network.sizes.map((_, query) => {
    const joint = jointWith(network, query, evidence);
    const all = sumOf(joint);
    return joint.map((value) => value / all);
  });
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function tableOf({ parents, tables }: Network, node: number): Factor {
  return { scope: [...parents[node]!, node], values: tables[node]! };
}

function reduced(factor: Factor, evidence: Evidence, sizes: readonly number[]): Factor {
  return factor.scope.reduce((left, variable) => {
    const value = evidence.get(variable);
    return value === undefined ? left : held(left, variable, value, sizes);
  }, factor);
}

function ancestors(parents: Parents, nodes: readonly number[]): number[] {
  const found = new Set<number>();
  const open = [...nodes];
  while (open.length > 0) {
    const node = open.pop()!;
    if (found.has(node)) continue;
    found.add(node);
    open.push(...parents[node]!);
  }
  return [...found].toSorted((a, b) => a - b);
}

/** The variable whose neighbours have the fewest pairs that no factor holds yet; of equal ones the first. */
function leastFill(open: ReadonlySet<number>, factors: readonly Factor[]): number {
  let found = -1;
  let least = Infinity;
  for (const node of open) {
    const around = [...new Set(factors.flatMap(({ scope }) => (scope.includes(node) ? scope : [])))].filter(
      (each) => each !== node,
    );
    const fill = around.reduce(
      (sum, one, i) =>
        sum +
        around
          .slice(i + 1)
          .filter((other) => !factors.some(({ scope }) => scope.includes(one) && scope.includes(other)))
          .length,
      0,
    );
    if (fill >= least) continue;
    [found, least] = [node, fill];
  }
  return found;
}
