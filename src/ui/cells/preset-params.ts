import type { Param, ParamValue } from '../../../workers/contract/manifest';

type Params = Readonly<Record<string, ParamValue>>;

/** A preset holds neither tables of this notebook nor what belongs to its data. */
function isKept({ type, ofData }: Param): boolean {
  return type !== 'relation' && ofData !== true;
}

/** The settings that a preset keeps: what differs from its default. */
export function presetParams(declared: readonly Param[], given: Params): Record<string, ParamValue> {
  const own = declared.filter(isKept);
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
  const own = new Set(declared.filter(isKept).map(({ name }) => name));
  // A parameter that this version of the analysis does not have is a slip only the reader can mend: it stays.
  const stays = Object.entries(given).filter(([name]) => !own.has(name));
  const fits = Object.entries(preset).filter(([name]) => own.has(name));
  return Object.fromEntries([...stays, ...fits]);
}

export function sameParams(a: Params, b: Params): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => same(a[name], b[name]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
