import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Programme } from '../../programme/programme';
import { compensatedSum } from '../../kernels/compensated-sum';
import type { InputTable } from '../../table/columns';
import { listed } from '../../contract/listed';
import { type Constraint, constraintsOf } from './limits';
import { MOST_VARIABLES } from './query';

/** The programme that the table and the limits state. */
export interface Model {
  programme: Programme;
  /** By variable; two rows may have the same name. */
  names: string[];
  /** By variable: its row in the input. */
  rows: Int32Array;
  /** By variable: which bounds the table gives. */
  given: { lower: boolean; upper: boolean }[];
  constraints: Constraint[];
  notices: Fault[];
}

/** @throws FaultError `optimise-no-rows`, `optimise-too-many`, `optimise-bounds`, and those of `constraintsOf` */
export function modelOf(request: AnalysisRequest, input: InputTable): Model {
  const texts = input.texts('name');
  const limitRow = (request.params.limit_row as string).normalize('NFC').trim().toLowerCase();
  const isLimit = (name: string | null): boolean => limitRow !== '' && name?.toLowerCase() === limitRow;
  const places = Array.from(texts.keys()).filter((at) => texts[at] !== null && !isLimit(texts[at] ?? null));
  if (places.length === 0) throw new FaultError({ code: 'optimise-no-rows', place: { role: 'variable' } });
  if (places.length > MOST_VARIABLES) {
    throw new FaultError({ code: 'optimise-too-many', values: { most: MOST_VARIABLES } });
  }
  const rows = Int32Array.from(places);
  const names = places.map((at) => texts[at] ?? '');
  const column = (name: string): number[] => {
    const values = input.numbers(name);
    return places.map((at) => values[at] ?? NaN);
  };
  const [objective, lower, upper] = [column('objective'), column('lower'), column('upper')];
  const bounds = boundsOf(names, lower, upper);
  const weights = (request.roles.constraint ?? []).map((_, at) => column(`weight_${at}`).map(orZero));
  const limits = texts.findIndex(isLimit);
  const leastOf = (place: number): number => Math.max(0, bounds.lower[place] ?? 0);
  const constraints = constraintsOf(
    request,
    (request.roles.constraint ?? []).map(({ column: name }, at) => ({
      name,
      limit: limits < 0 ? NaN : (input.numbers(`weight_${at}`)[limits] ?? NaN),
      positive: compensatedSum(weights[at]?.map((weight) => Math.max(0, weight)) ?? []),
      least: compensatedSum(weights[at]?.map((weight, place) => weight * leastOf(place)) ?? []),
    })),
  );
  const whole = input.numbers('is_whole');
  return {
    programme: {
      sense: request.params.sense as Programme['sense'],
      objective: objective.map(orZero),
      ...bounds,
      integer: places.map((at) => request.params.whole === true || whole[at] === 1),
      rows: constraints.map(({ relation, limit }, at) => {
        const used = Array.from(names.keys()).filter((place) => weights[at]?.[place] !== 0);
        return {
          columns: used,
          values: used.map((place) => weights[at]?.[place] ?? 0),
          lower: relation === '<=' ? -Infinity : limit,
          upper: relation === '>=' ? Infinity : limit,
        };
      }),
    },
    names,
    rows,
    given: names.map((_, at) => ({ lower: !isNaN(lower[at] ?? NaN), upper: !isNaN(upper[at] ?? NaN) })),
    constraints,
    notices: notices(texts, names, objective, constraints),
  };
}

const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** A variable is zero or more, unless the table says otherwise. */
function boundsOf(
  names: readonly string[],
  lower: readonly number[],
  upper: readonly number[],
): Pick<Programme, 'lower' | 'upper'> {
  const bounds = {
    lower: lower.map((value) => (Number.isNaN(value) ? 0 : value)),
    upper: upper.map((value) => (Number.isNaN(value) ? Infinity : value)),
  };
  const wrong = names.findIndex((_, at) => bounds.lower[at]! > bounds.upper[at]!);
  if (wrong < 0) return bounds;
  throw new FaultError({
    code: 'optimise-bounds',
    values: { name: names[wrong]!, lower: bounds.lower[wrong]!, upper: bounds.upper[wrong]! },
    place: { role: Number.isNaN(lower[wrong]) ? 'upper' : 'lower' },
  });
}

function notices(
  texts: readonly (string | null)[],
  names: readonly string[],
  objective: readonly number[],
  constraints: readonly Constraint[],
): Fault[] {
  const nameless = texts.filter((text) => text === null).length;
  const worthless = names.filter((_, at) => Number.isNaN(objective[at]));
  const seen = new Set<string>();
  const twice = new Set(names.filter((name) => seen.size === seen.add(name).size));
  const proposed = constraints.filter(({ from }) => from === 'proposed').map(({ name }) => name);
  const told: [readonly string[] | number, string, Fault['values']][] = [
    [proposed, 'optimise-limits-proposed', { names: listed(proposed) }],
    [nameless, 'optimise-no-name', { rows: nameless }],
    [worthless, 'optimise-no-objective', { names: listed(worthless) }],
    [twice.size, 'optimise-twice', { names: listed([...twice]) }],
  ];
  return told.flatMap(([found, code, values = {}]) =>
    (typeof found === 'number' ? found : found.length) > 0
      ? [{ code, severity: 'warning' as const, values }]
      : [],
  );
}
