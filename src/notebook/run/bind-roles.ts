import type { RoleBinding } from '../../../workers/contract/analysis';
import { FaultError, type Fault } from '../../../workers/contract/fault';
import type { Role, RoleKind } from '../../../workers/contract/manifest';
import type { MessageValue } from '../../../workers/contract/message';
import { exactRows, exactText } from '../../../workers/table/exact';
import type { Engine } from '../../engine/engine';
import type { ColumnInfo } from '../../engine/exact-query';
import { suggestName } from '../../../workers/kernels/suggest-name';
import { quoteIdentifier } from '../../sql/identifier';
import { epochUnitOf, SWAPPED_FORMATS, timeReadings } from './time-readings';

export interface Source {
  /** Quoted, as it stands in FROM. */
  relation: string;
  table: string;
  columns: ColumnInfo[];
}

/** Where the columns come from: the source, and the tables that parameters name, by parameter. */
export interface Sources {
  source: Source;
  others: ReadonlyMap<string, Source>;
}

export interface BoundRoles {
  roles: Record<string, RoleBinding[]>;
  notices: Fault[];
}

/**
 * Ties the roles of an analysis to columns and says how each is read.
 * @throws FaultError `role-missing`, `role-unknown`, `role-no-column`, `role-type` or `role-unreadable`, each with the
 * role as its place.
 */
export async function bindRoles(
  engine: Engine,
  declared: Role[],
  given: Record<string, string | string[]>,
  { source: main, others }: Sources,
  signal: AbortSignal,
): Promise<BoundRoles> {
  const known = declared.map((role) => role.name);
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) {
      throw fault('role-unknown', name, main, { role: name, known });
    }
  }
  const bound: BoundRoles = { roles: {}, notices: [] };
  for (const role of declared) {
    const source =
      role.of === undefined ? main : (others.get(role.of) ?? (role.orSource === true ? main : undefined));
    // A table that was not named has no columns to give.
    if (!source) continue;
    const names = [given[role.name] ?? []].flat().filter((name) => name !== '');
    if (names.length === 0) {
      const isReplaced = role.unless?.some((other) =>
        [given[other] ?? []].flat().some((name) => name !== ''),
      );
      if (role.required && !isReplaced) throw fault('role-missing', role.name, source, { role: role.name });
      continue;
    }
    const bindings = await Promise.all(
      names.map((name) =>
        bindColumn(engine, role, columnNamed(name, role, source), source, bound.notices, signal),
      ),
    );
    bound.roles[role.name] = bindings;
  }
  return bound;
}

function columnNamed(name: string, role: Role, source: Source): ColumnInfo {
  const column =
    source.columns.find((candidate) => candidate.name === name) ??
    source.columns.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (column) return column;
  const names = source.columns.map((candidate) => candidate.name);
  throw fault('role-no-column', role.name, source, {
    column: name,
    role: role.name,
    suggestion: suggestName(name, names) ?? names.slice(0, 6),
  });
}

async function bindColumn(
  engine: Engine,
  role: Role,
  column: ColumnInfo,
  source: Source,
  notices: Fault[],
  signal: AbortSignal,
): Promise<RoleBinding> {
  const quoted = quoteIdentifier(column.name);
  const binding = (sql: string): RoleBinding => ({ column: column.name, type: column.type, sql });
  const direct = directExpression(role.kind, column.type, quoted);
  if (direct !== null) return binding(direct);
  const candidates = candidateExpressions(role.kind, column, quoted);
  if (candidates.length === 0) {
    throw fault('role-type', role.name, source, { column: column.name, type: column.type, role: role.name });
  }
  const best = await readingOf(engine, candidates, quoted, source.relation, signal);
  const place = { role: role.name, table: source.table, column: column.name };
  const values = { column: column.name, example: best.example, role: role.name, count: best.unread };
  if (best.read === 0) {
    throw new FaultError({
      code: best.total === 0 ? 'role-empty' : `role-unreadable-${role.kind}`,
      values,
      place,
    });
  }
  const unit = epochUnitOf(best.sql, quoted);
  if (unit)
    notices.push({ code: `role-epoch-${unit}`, severity: 'warning', values: { column: column.name }, place });
  if (best.ways > 1) {
    const mixed = { ...values, ways: best.ways, count: best.others, example: best.otherExample };
    notices.push({ code: 'role-mixed-dates', severity: 'warning', values: mixed, place });
  }
  if (best.unread > 0) notices.push({ code: 'role-partly-unreadable', severity: 'warning', values, place });
  return binding(best.sql);
}

/** How a column is read when its type already fits; null when its values have to be looked at. */
function directExpression(kind: RoleKind, type: string, quoted: string): string | null {
  switch (kind) {
    case 'time':
      return /^(DATE|TIMESTAMP)/.test(type) ? `CAST(${quoted} AS TIMESTAMP)` : null;
    case 'number':
      return /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL|BOOLEAN)/.test(type)
        ? `CAST(${quoted} AS DOUBLE)`
        : null;
    default:
      return quoted;
  }
}

/** Currency signs, spaces and thousands separators around a number. */
const NUMBER_NOISE = '[\\s$€£¥￥,元]';

function candidateExpressions(kind: RoleKind, { name, type }: ColumnInfo, quoted: string): string[] {
  const isText = type === 'VARCHAR' || type.startsWith('ENUM');
  if (kind === 'number') {
    return isText ? [`TRY_CAST(regexp_replace(${quoted}, '${NUMBER_NOISE}', '', 'g') AS DOUBLE)`] : [];
  }
  return timeReadings(type, quoted, name);
}

interface Reading {
  sql: string;
  total: number;
  read: number;
  unread: number;
  /** A value that cannot be read. */
  example: string;
  /** In how many ways values are written. */
  ways: number;
  /** Values that are written otherwise than most, and one of them. */
  others: number;
  otherExample: string;
}

/** Ways beyond this are noise. */
const MOST_WAYS = 4;

/** The candidate that reads most values, then those that read most of what is left; the first one wins a tie. */
async function readingOf(
  engine: Engine,
  candidates: string[],
  quoted: string,
  relation: string,
  signal: AbortSignal,
): Promise<Reading> {
  const chosen: string[] = [];
  let open = candidates;
  let [total, read, others] = [0, 0, 0];
  let otherExample = '';
  while (open.length > 0 && chosen.length < MOST_WAYS) {
    const sofar = chosen.length > 0 ? `coalesce(${chosen.join(', ')})` : 'NULL';
    const counts = open.map((sql) => `count(${sql}) FILTER (WHERE ${sofar} IS NULL)`).join(', ');
    const answer = await engine.query(`SELECT count(${quoted}), ${counts} FROM ${relation}`, { signal });
    const [all = 0, ...reads] = (exactRows(answer)[0] ?? []).map(Number);
    const most = Math.max(...reads);
    const sql = open[reads.indexOf(most)] ?? quoted;
    total = all;
    if (chosen.length > 0 && most === 0) break;
    if (chosen.length > 0) {
      others += most;
      otherExample ||= await exampleOf(`${sofar} IS NULL AND (${sql}) IS NOT NULL`);
    }
    read += most;
    chosen.push(sql);
    if (read === total) break;
    const isSwapped = SWAPPED_FORMATS.some((format) => sql.includes(`'${format}'`));
    open = open.filter(
      (each) =>
        each !== sql && !(isSwapped && SWAPPED_FORMATS.some((format) => each.includes(`'${format}'`))),
    );
  }
  const sql = chosen.length > 1 ? `coalesce(${chosen.join(', ')})` : (chosen[0] ?? quoted);
  const example = read < total ? await exampleOf(`(${sql}) IS NULL`) : '';
  return { sql, total, read, unread: total - read, example, ways: chosen.length, others, otherExample };

  async function exampleOf(condition: string): Promise<string> {
    const sample = await engine.query(
      `SELECT CAST(${quoted} AS VARCHAR) FROM ${relation} WHERE ${quoted} IS NOT NULL AND ${condition} LIMIT 1`,
      { signal },
    );
    return exactText(exactRows(sample)[0]?.[0]);
  }
}

function fault(code: string, role: string, source: Source, values: Record<string, MessageValue>): FaultError {
  return new FaultError({
    code,
    values: { table: source.table, ...values },
    place: { role, table: source.table },
  });
}
