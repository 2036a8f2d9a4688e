import type { AnalysisRequest, Suggestion } from '../../contract/analysis';
import { MORE, type Message, type MessageValue } from '../../contract/message';
import { type Cleaning, cleanedColumn, isFilledText, isRowNeeded } from './cleaned-column';
import { fillOf } from './fill';
import { type Check, HALF, type Issue, type Judged, type Verdict } from './issues';
import type { TableProfile } from './profile';
import { datesSql, numberSql } from './readings';
import { type SelectParts, selectSql } from './select-sql';
import type { Settings } from './settings';

/** A way to clean: the checks that it answers, and the end of the new cell's name. */
interface Fix {
  id: string;
  checks: Check[];
  /** Safe to do along with the others: nothing is lost that can be told from an answer. */
  inAll: boolean;
}

const FIXES: readonly Fix[] = [
  { id: 'deduplicated', checks: ['duplicate_rows'], inAll: true },
  { id: 'one_per_key', checks: ['duplicate_key'], inAll: false },
  { id: 'with_key', checks: ['key_missing'], inAll: false },
  { id: 'unified', checks: ['inconsistent'], inAll: true },
  { id: 'respelled', checks: ['near_spelling'], inAll: true },
  { id: 'trimmed', checks: ['spaces'], inAll: true },
  { id: 'nulled', checks: ['placeholder'], inAll: true },
  { id: 'numbers', checks: ['numbers_as_text', 'not_a_number'], inAll: true },
  { id: 'dates', checks: ['dates_as_text', 'not_a_date', 'date_order'], inAll: true },
  { id: 'plausible_dates', checks: ['early_date', 'late_date'], inAll: true },
  { id: 'ordered_dates', checks: ['end_before_start'], inAll: true },
  { id: 'finite', checks: ['not_finite'], inAll: true },
  { id: 'split', checks: ['mixed_types'], inAll: false },
  { id: 'filled', checks: ['missing'], inAll: false },
  { id: 'capped', checks: ['outliers'], inAll: false },
  { id: 'without_empty', checks: ['empty'], inAll: true },
  { id: 'without_constant', checks: ['constant'], inAll: false },
];

const NAMED_COLUMNS = 3;
const LONGEST_NAME = 40;

interface Found {
  request: AnalysisRequest;
  table: TableProfile;
  settings: Settings;
  verdict: Verdict;
}

/** One cell that cleans all that can be cleaned without a decision, then one for each check that found something. */
export function suggestions(found: Found): Suggestion[] {
  const { verdict } = found;
  const useful = FIXES.flatMap((fix) => {
    const issues = verdict.issues.filter(({ check }) => fix.checks.includes(check));
    const sql = issues.length > 0 ? fixSql(found, fix) : null;
    return sql === null ? [] : [{ fix, issues, sql }];
  });
  const combined = useful.filter(({ fix }) => fix.inAll);
  const all =
    combined.length > 1
      ? combinedSql(
          found,
          combined.map(({ fix }) => fix),
        )
      : null;
  return [
    ...(all === null
      ? []
      : [
          {
            title: { key: 'fix.all', values: { steps: combined.length } },
            name: nameOf(found.request, 'clean'),
            sql: all,
          },
        ]),
    ...useful.map(({ fix, issues, sql }) => ({
      title: fix.id === 'filled' ? filledTitle(found, issues) : titleOf(fix, issues),
      name: nameOf(found.request, fix.id),
      sql,
    })),
  ];
}

/** The name of the cell that answers a check. */
export function suggestionName(request: AnalysisRequest, check: Check): string | null {
  const fix = FIXES.find(({ checks }) => checks.includes(check));
  return fix ? nameOf(request, fix.id) : null;
}

/** `orders_trimmed`: a name that needs no quotes. */
function nameOf({ relation }: AnalysisRequest, id: string): string {
  const bare = relation
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
  const start = /^\p{L}/u.test(bare) ? bare : `table_${bare}`;
  return `${start.slice(0, LONGEST_NAME).replace(/_+$/, '')}_${id}`;
}

function titleValues(issues: readonly Issue[]): Record<string, MessageValue> {
  const names = [...new Set(issues.map(({ column }) => column ?? ''))];
  const rows = issues.reduce((sum, issue) => sum + issue.rows, 0);
  const shown = names.slice(0, NAMED_COLUMNS);
  return { columns: names.length, names: names.length > NAMED_COLUMNS ? [...shown, MORE] : shown, rows };
}

function titleOf({ id }: Fix, issues: readonly Issue[]): Message {
  return { key: `fix.${id}`, values: titleValues(issues) };
}

/** Says with which words gaps of texts are filled. */
function filledTitle({ verdict, settings }: Found, issues: readonly Issue[]): Message {
  const fills = having(verdict, 'missing')
    .filter(isFilledText)
    .map(({ profile }) => fillOf(profile, settings));
  const values = { ...titleValues(issues), fill: [...new Set(fills)].join(' / ') };
  return { key: fills.length > 0 ? 'fix.filled.texts' : 'fix.filled', values };
}

function fixSql(found: Found, fix: Fix): string | null {
  const { request, verdict } = found;
  const keys = (request.roles.key ?? []).map(({ sql }) => sql);
  switch (fix.id) {
    case 'deduplicated':
      return selectSql(request.relation, { distinct: true });
    case 'one_per_key':
      return selectSql(request.relation, { qualify: fullestOfKey(request, keys) });
    case 'with_key':
      return selectSql(request.relation, { where: keys.map((sql) => `${sql} IS NOT NULL`) });
    case 'split':
      return selectSql(request.relation, splitColumns(verdict));
    case 'without_empty':
    case 'without_constant':
      return withoutColumns(found, having(verdict, ...fix.checks));
    case 'filled':
      return filledSql(found);
    default:
      return selectSql(request.relation, { replace: replacements(found, fix.checks) });
  }
}

function having({ columns }: Verdict, ...checks: Check[]): Judged[] {
  return columns.filter(({ issues }) => issues.some(({ check }) => checks.includes(check)));
}

function replacements(
  { table, settings, verdict }: Found,
  checks: readonly Check[],
): { sql: string; by: string }[] {
  const cleaning: Cleaning = { table, settings, checks: new Set(checks) };
  return verdict.columns.flatMap((judged) => {
    const by = cleanedColumn(judged, cleaning);
    return by === null ? [] : [{ sql: judged.profile.column.sql, by }];
  });
}

/** Of the rows with one key the one with most values; rows without a key stay. */
function fullestOfKey({ columns }: AnalysisRequest, keys: readonly string[]): string {
  const gaps = columns.map(({ sql }) => `(${sql} IS NULL)::INT`).join(' + ');
  const unnamed = keys.map((sql) => ` OR ${sql} IS NULL`).join('');
  return `row_number() OVER (PARTITION BY ${keys.join(', ')} ORDER BY ${gaps}) = 1${unnamed}`;
}

/** Texts stay, numbers or dates among them move to a column of their own. */
function splitColumns(verdict: Verdict): SelectParts {
  const parts = having(verdict, 'mixed_types').flatMap(({ profile: { column }, text }) => {
    if (!text) return [];
    const isNumber = text.numbers >= text.dates;
    const source = column.type === 'VARCHAR' ? column.sql : `CAST(${column.sql} AS VARCHAR)`;
    const read = isNumber ? numberSql(source, text.numberWriting) : datesSql(source, text.dateWriting);
    const name = `"${`${column.column}_${isNumber ? 'number' : 'date'}`.replaceAll('"', '""')}"`;
    return [
      {
        replace: { sql: column.sql, by: `CASE WHEN ${read} IS NULL THEN ${column.sql} END` },
        add: `${read} AS ${name}`,
      },
    ];
  });
  return { replace: parts.map(({ replace }) => replace), add: parts.map(({ add }) => add) };
}

function withoutColumns({ request }: Found, dropped: readonly Judged[]): string | null {
  const exclude = dropped.map(({ profile }) => profile.column.sql);
  return exclude.length < request.columns.length ? selectSql(request.relation, { exclude }) : null;
}

function filledSql(found: Found): string | null {
  const { request, verdict } = found;
  const gappy = having(verdict, 'missing');
  const isSparse = ({ profile: { missing, filled } }: Judged): boolean =>
    missing >= HALF * (missing + filled);
  const exclude = gappy.filter(isSparse).map(({ profile }) => profile.column.sql);
  if (exclude.length >= request.columns.length) return null;
  return selectSql(request.relation, {
    exclude,
    replace: replacements(found, ['missing']),
    where: gappy.filter(isRowNeeded).map(({ profile }) => `${profile.column.sql} IS NOT NULL`),
  });
}

function combinedSql(found: Found, fixes: readonly Fix[]): string | null {
  const { request, verdict } = found;
  const checks = fixes.flatMap((fix) => fix.checks);
  const exclude = checks.includes('empty')
    ? having(verdict, 'empty').map(({ profile }) => profile.column.sql)
    : [];
  if (exclude.length >= request.columns.length) return null;
  const replace = replacements(found, checks).filter(({ sql }) => !exclude.includes(sql));
  // Rows may come to say the same once they are clean.
  return selectSql(request.relation, { distinct: true, exclude, replace });
}
