import type { Param, ParamValue } from '../../../workers/contract/manifest';

type Params = Readonly<Record<string, ParamValue>>;

/** The settings that a preset keeps: what differs from its default, without the tables of this notebook. */
export function presetParams(declared: readonly Param[], given: Params): Record<string, ParamValue> {
  const own = declared.filter(({ type }) => type !== 'relation');
  return Object.fromEntries(
    own.flatMap(({ name, default: usual }) => {
      const value = given[name];
      return value === undefined || same(value, usual) ? [] : [[name, value] as const];
    }),
  );
}

/** Parameters with a preset's settings in force: the tables stay, every other setting is the preset's or its default. */
export function withPreset(
  declared: readonly Param[],
  given: Params,
  preset: Params,
): Record<string, ParamValue> {
  const names = new Map(declared.map(({ name, type }) => [name, type]));
  // A parameter that this version of the analysis does not have is a slip only the reader can mend: it stays.
  const stays = Object.entries(given).filter(([name]) => (names.get(name) ?? 'relation') === 'relation');
  const fits = Object.entries(preset).filter(([name]) => (names.get(name) ?? 'relation') !== 'relation');
  return Object.fromEntries([...stays, ...fits]);
}

export function sameParams(a: Params, b: Params): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => same(a[name], b[name]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
