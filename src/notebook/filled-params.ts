import { FaultError } from '../../workers/contract/fault';
import { foldIdentifier } from '../sql/identifier';
import type { SqlValue } from '../sql/literal';

const INPUT = /^\$([\p{L}_][\p{L}\p{M}\p{N}_]*)$/u;

/** The input that a parameter written `$name` stands for; null for a value. */
export function inputNamed(value: unknown): string | null {
  return typeof value === 'string' ? (INPUT.exec(value)?.[1] ?? null) : null;
}

/**
 * Parameters as they are meant: one written `$name` stands for the value of that input.
 * @throws FaultError `sql-no-input` with the parameter as its place
 */
export function filledParams(
  params: Record<string, unknown>,
  inputs: Readonly<Record<string, SqlValue>>,
): Record<string, unknown> {
  const byName = new Map(Object.entries(inputs).map(([name, value]) => [foldIdentifier(name), value]));
  return Object.fromEntries(
    Object.entries(params).map(([param, value]) => {
      const name = inputNamed(value);
      if (name === null) return [param, value];
      const key = foldIdentifier(name);
      if (!byName.has(key))
        throw new FaultError({ code: 'sql-no-input', values: { name }, place: { param } });
      return [param, byName.get(key)];
    }),
  );
}
