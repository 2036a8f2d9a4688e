import { FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import { placeOf } from './arrows';
import type { Value, Variable } from './sample';
import { cutText, fieldsOf, listIn, written } from './written';

const PARAM = 'evidence';
const BETWEEN = [';', '；', '\n'];

/**
 * What is known, as it is written: `churn = Yes; contract = Two year`, or a list in YAML. A number stands for the bin that it is in.
 * @throws FaultError for names and values that there are not, and for two values of one variable
 */
export function readEvidence(text: string, variables: readonly Variable[]): Map<number, number> {
  const names = variables.map(({ name }) => name);
  const evidence = new Map<number, number>();
  for (const pair of pairsIn(text)) {
    const [name, value] = pair;
    if (pair.length !== 2 || !name || !value)
      throw new FaultError({
        code: 'bayes-net-no-pair',
        values: { text: pair.join(' = ') },
        place: { param: PARAM },
      });
    const variable = placeOf(name, names, PARAM);
    const found = valueOf(value, variables[variable]!);
    if ((evidence.get(variable) ?? found) !== found)
      throw new FaultError({ code: 'bayes-net-two-values', values: { name }, place: { param: PARAM } });
    evidence.set(variable, found);
  }
  return evidence;
}

function pairsIn(text: string): string[][] {
  const list = listIn(text);
  if (list) return list.flatMap((item) => (typeof item === 'string' ? pairsIn(item) : [fieldsOf(item)]));
  return lines(text).map((line) => {
    const byEquals = cutText(line, ['=']);
    return (byEquals.length > 1 ? byEquals : cutText(line, ['：', ':'])).map((piece) => piece.text);
  });
}

/** Quotes stay, for the next cut. */
function lines(text: string): string[] {
  const found: string[] = [''];
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && BETWEEN.includes(sign)) found.push('');
    else found.push(found.pop()! + sign);
  }
  return found.filter((line) => line.trim() !== '');
}

function valueOf(text: string, { name, kind, values }: Variable): number {
  const exact = values.findIndex((value) => value.name === text);
  if (exact >= 0) return exact;
  const folded = values.findIndex((value) => value.name.toLowerCase() === text.toLowerCase());
  if (folded >= 0) return folded;
  const bin =
    kind === 'category' ? -1 : binOf(kind === 'time' ? Date.parse(text) / 86_400_000 : Number(text), values);
  if (bin >= 0) return bin;
  const known = values.map((value) => value.name);
  throw new FaultError({
    code: 'bayes-net-no-value',
    values: { name, value: text, suggestion: suggestName(text, known) ?? known.slice(0, 20).join('; ') },
    place: { param: PARAM },
  });
}

function binOf(number: number, values: readonly Value[]): number {
  return values.findIndex(({ low, high }) =>
    low === high ? low === number : low <= number && number < high,
  );
}

/** Evidence as it is read back; '' for none. */
export function writeEvidence(evidence: ReadonlyMap<number, number>, variables: readonly Variable[]): string {
  return Array.from(evidence, ([variable, value]) => {
    const { name, values } = variables[variable]!;
    return `${written(name)} = ${written(values[value]!.name)}`;
  }).join('; ');
}

/** What is known after a value is set; setting what is known already lets go of it. */
export function toggled(
  evidence: ReadonlyMap<number, number>,
  variable: number,
  value: number,
): Map<number, number> {
  const next = new Map(evidence);
  if (next.get(variable) === value) next.delete(variable);
  else next.set(variable, value);
  return next;
}
