import { FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import type { Arc } from './structure/dag';
import { cutText, fieldsOf, listIn } from './written';

const ARROWS = ['-->', '->', '→'];
const BETWEEN = [';', '；', '\n', ',', '，'];

/**
 * Arrows between variables, as they are written: `a -> b; b -> c`, chains `a -> b -> c`, or a list in YAML of such texts or of pairs.
 * @throws FaultError for what is no arrow, and for names that no variable has
 */
export function readArrows(text: string, names: readonly string[], param: string): Arc[] {
  const list = listIn(text);
  const chains = list ? list.map(chainIn) : chainsOf(text);
  const arcs = chains.flatMap((chain) => arcsOf(chain, names, param));
  return arcs.filter(
    (arc, i) => arcs.findIndex((each) => each.from === arc.from && each.to === arc.to) === i,
  );
}

function chainsOf(text: string): string[][] {
  const chains: string[][] = [];
  for (const { text: name, after } of cutText(text, [...ARROWS, ...BETWEEN])) {
    if (ARROWS.includes(after)) chains.at(-1)!.push(name);
    else chains.push([name]);
  }
  return chains.filter((chain) => chain.some((name) => name !== ''));
}

/** An item of a list: a chain of arrows, or the two ends of one, as a pair or as a record. */
function chainIn(item: unknown): string[] {
  if (typeof item !== 'string') return fieldsOf(item);
  const chains = chainsOf(item);
  return chains.every((chain) => chain.length === 1) ? chains.flat() : (chains[0] ?? []);
}

function arcsOf(chain: readonly string[], names: readonly string[], param: string): Arc[] {
  if (chain.length < 2 || chain.includes(''))
    throw new FaultError({
      code: 'bayes-net-no-arrow',
      values: { text: chain.join(' -> '), param },
      place: { param },
    });
  const places = chain.map((name) => placeOf(name, names, param));
  return places.slice(1).map((to, i) => ({ from: places[i]!, to }));
}

/**
 * The variable of a name; case does not matter where it decides nothing.
 * @throws FaultError with the name that was probably meant
 */
export function placeOf(name: string, names: readonly string[], param: string): number {
  const exact = names.indexOf(name);
  const folded = names.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  const found = exact >= 0 ? exact : folded;
  if (found < 0)
    throw new FaultError({
      code: 'bayes-net-no-variable',
      values: { name, param, suggestion: suggestName(name, names) ?? names },
      place: { param },
    });
  return found;
}
