import type { EditableRows, Offer } from '../../../workers/contract/analysis';
import type { Manifest, ParamRow, ParamValue } from '../../../workers/contract/manifest';
import type { AnalysisBody } from '../../notebook/format/analysis-body';

/** The cell with a row of its own; rows that nobody has changed stay out of it. */
export function withRow(body: AnalysisBody, { param, rows }: EditableRows, changed: ParamRow): AnalysisBody {
  const key = keyOf(changed);
  const kept = rowsIn(body.params[param]);
  const isThere = kept.some((row) => keyOf(row) === key);
  const known = rows.map(({ values }) => keyOf(values));
  const all = isThere ? kept.map((row) => (keyOf(row) === key ? changed : row)) : [...kept, changed];
  const place = (row: ParamRow): number =>
    (known.indexOf(keyOf(row)) + known.length + 1) % (known.length + 1);
  return withParams(body, { [param]: all.toSorted((a, b) => place(a) - place(b)) });
}

/** Rows as the cell has them now, which may be ahead of its answer, open to be mended. */
export function withGiven(editable: EditableRows, body: AnalysisBody): EditableRows {
  const given = new Map(rowsIn(body.params[editable.param]).map((row) => [keyOf(row), row]));
  const rows = editable.rows.map((row) => {
    const own = given.get(keyOf(row.values));
    return own ? { values: { ...row.values, ...own }, isEdited: true } : row;
  });
  return { ...editable, rows, folded: false };
}

/** The cell without a row of its own: it is proposed again. */
export function withoutRow(body: AnalysisBody, param: string, row: ParamRow): AnalysisBody {
  const left = rowsIn(body.params[param]).filter((each) => keyOf(each) !== keyOf(row));
  return withParams(body, { [param]: left.length > 0 ? left : null });
}

/**
 * The cell after an offer was taken. Taking a table away takes its columns with it.
 * @param kept the name of the table that was kept for it
 */
export function withOffer(
  body: AnalysisBody,
  { roles }: Pick<Manifest, 'roles'>,
  offer: Offer,
  { today, kept }: { today: string; kept: string | null },
): AnalysisBody {
  const params = {
    ...offer.params,
    ...(offer.today === undefined ? {} : { [offer.today]: today }),
    ...(offer.keep && kept !== null ? { [offer.keep.param]: kept } : {}),
  };
  const gone = new Set(
    roles.filter(({ of }) => of !== undefined && params[of] === null).map(({ name }) => name),
  );
  const left = Object.entries(body.roles).filter(([role]) => !gone.has(role));
  const filled = kept !== null ? Object.entries(offer.keep?.roles ?? {}) : [];
  return withParams({ ...body, roles: Object.fromEntries([...left, ...filled]) }, params);
}

/** A day of the reader's calendar, as ISO text. */
export function isoDayHere(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function withParams(body: AnalysisBody, changes: Record<string, ParamValue>): AnalysisBody {
  const all = Object.entries({ ...body.params, ...changes });
  return { ...body, params: Object.fromEntries(all.filter(([, value]) => value !== null)) };
}

function rowsIn(value: ParamValue | undefined): ParamRow[] {
  return Array.isArray(value) ? value.filter((row): row is ParamRow => typeof row === 'object') : [];
}

/** The first field is the key. */
function keyOf(row: ParamRow): string {
  return String(Object.values(row)[0] ?? '');
}
