import type { Sample, Variable } from './sample';

/** `Contract = Two year`. */
export function sayValue({ name, values }: Variable, value: number): string {
  return `${name} = ${values[value]!.name}`;
}

/** A combination of values of parents, as it stands in the table: `Contract = Two year; Churn = No`. */
export function sayCombination(
  { variables }: Sample,
  parents: readonly number[],
  combination: number,
): string {
  const parts: string[] = [];
  let rest = combination;
  for (const parent of parents.toReversed()) {
    const size = variables[parent]!.values.length;
    parts.unshift(sayValue(variables[parent]!, rest % size));
    rest = Math.floor(rest / size);
  }
  return parts.join('; ');
}
