import type { AnalysisRequest, EditableRows } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { ParamRow, RowField } from '../../contract/manifest';
import { suggestName } from '../../kernels/suggest-name';
import { listed } from '../../contract/listed';
import type { Item } from './items';

/** Bounds of an item or a group, as they stand in the parameter `limits`; shares are of all that is spent. */
export const LIMIT_FIELDS = [
  { name: 'item', type: 'text' },
  { name: 'minimum', type: 'number', min: 0, optional: true },
  { name: 'maximum', type: 'number', min: 0, optional: true },
  { name: 'minimum_share', type: 'number', min: 0, max: 1, format: 'percent', optional: true },
  { name: 'maximum_share', type: 'number', min: 0, max: 1, format: 'percent', optional: true },
] as const satisfies readonly RowField[];

/** Rows that can still be looked over. */
const MOST_EDITED = 60;

export type Side = 'minimum' | 'maximum';

/** The bounds of an item (of its amount) or of a group (of the money spent in it); null where there is none. */
export interface Bounds {
  name: string;
  /** Places of its items. */
  items: number[];
  isGroup: boolean;
  minimum: number | null;
  maximum: number | null;
  minimumShare: number | null;
  maximumShare: number | null;
  isEdited: boolean;
}

/**
 * The bounds in force: those that the reader has written, otherwise those of the table. Groups come first.
 * @throws FaultError `budget-no-such-item`, `budget-bounds` for a minimum above its maximum, or `budget-unbounded` for units that
 *   cost nothing and have no end
 */
export function boundsOf(request: AnalysisRequest, items: readonly Item[]): Bounds[] {
  const given = new Map((request.params.limits as ParamRow[]).map((row) => [String(row.item), row] as const));
  const own = items.map(({ name, minimum, maximum }, at): Bounds => {
    // Nobody spends less than nothing.
    const table = { minimum: orNull(Math.max(0, minimum)), maximum: orNull(maximum) };
    return { ...bounded(name, [at], given.get(name), table), isGroup: false };
  });
  const names = new Set(items.map(({ name }) => name));
  const groups = [...new Set(items.flatMap(({ group }) => (group === null ? [] : [group])))]
    .filter((group) => !names.has(group))
    .map((group): Bounds => {
      const places = items.flatMap((item, at) => (item.group === group ? [at] : []));
      return {
        ...bounded(group, places, given.get(group), { minimum: null, maximum: null }),
        isGroup: true,
      };
    });
  const all = [...groups, ...own];
  const known = all.map(({ name }) => name);
  const stranger = [...given.keys()].find((name) => !known.includes(name));
  if (stranger !== undefined) {
    throw new FaultError({
      code: 'budget-no-such-item',
      values: { name: stranger, suggestion: suggestName(stranger, known) ?? known.slice(0, 6) },
      place: { param: 'limits' },
    });
  }
  for (const { name, minimum, maximum, isEdited } of all) {
    if (maximum === null || (minimum ?? 0) <= maximum) continue;
    throw new FaultError({
      code: 'budget-bounds',
      values: { name, minimum: minimum ?? 0, maximum },
      place: isEdited ? { param: 'limits' } : { role: 'maximum' },
    });
  }
  const endless = own.filter(({ items: [at = 0], maximum }) => maximum === null && isForNothing(items[at]));
  if (endless.length > 0) {
    const names = listed(endless.map(({ name }) => name));
    throw new FaultError({ code: 'budget-unbounded', values: { names }, place: { role: 'cost' } });
  }
  return all;
}

function isForNothing(item: Item | undefined): boolean {
  return item?.tiers.some(({ width, value, cost }) => width === Infinity && cost === 0 && value > 0) ?? false;
}

function bounded(
  name: string,
  items: number[],
  row: ParamRow | undefined,
  table: { minimum: number | null; maximum: number | null },
): Omit<Bounds, 'isGroup'> {
  const of = (field: string): number | null => {
    const value = row?.[field] ?? null;
    return value === null ? null : Number(value);
  };
  return {
    name,
    items,
    minimum: row ? of('minimum') : table.minimum,
    maximum: row ? of('maximum') : table.maximum,
    minimumShare: of('minimum_share'),
    maximumShare: of('maximum_share'),
    isEdited: row !== undefined,
  };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** The bounds as rows that can be edited; of very many those that are set, and the first. */
export function editable(bounds: readonly Bounds[]): EditableRows {
  const isSet = ({ minimum, maximum, isEdited }: Bounds): boolean =>
    isEdited || minimum !== null || maximum !== null;
  const shown =
    bounds.length <= MOST_EDITED
      ? bounds
      : [...bounds.filter(isSet), ...bounds.filter((each) => !isSet(each))].slice(0, MOST_EDITED);
  return {
    param: 'limits',
    folded: true,
    rows: shown.map(({ name, minimum, maximum, minimumShare, maximumShare, isEdited }) => ({
      values: {
        item: name,
        minimum,
        maximum,
        minimum_share: minimumShare,
        maximum_share: maximumShare,
      },
      isEdited,
    })),
  };
}
