import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { NUMERIC, mismatchIn } from '../../rules/check-values';
import { columnsOf } from '../../rules/condition';
import { conditionSql } from '../../rules/condition-sql';
import { readRules } from '../../rules/read-rules';

/** A segment as SQL: who is in it. */
export interface SegmentRule {
  /** Empty where the name needs a threshold that only the data tell. */
  name: string;
  sql: string;
  columns: string[];
  /** Where no rules were given: the column, and the quarter of its values that is meant. */
  quarter?: { column: string; end: 'high' | 'low' };
}

/** Segments are bits of a number that a double must hold. */
const MOST_RULES = 50;
/** Columns that get segments of their own where no rules were given. */
const MOST_PROPOSED = 3;

/**
 * The segments that are asked for; without rules, the upper and lower quarter of the first columns with numbers.
 * @throws FaultError for rules that cannot be read or compare a column with what it cannot hold
 */
export function segmentRules(request: AnalysisRequest): SegmentRule[] {
  const byName = new Map(request.columns.map((column) => [column.column, column]));
  const rules = readRules('rules', request.params.rules, [...byName.keys()]);
  if (rules.length > MOST_RULES) {
    throw new FaultError({
      code: 'rules-too-many',
      values: { rules: rules.length, most: MOST_RULES },
      place: { param: 'rules' },
    });
  }
  if (rules.length === 0) return proposedRules(request);
  return rules.map(({ name, condition }) => {
    const mismatch = mismatchIn(condition, (column) => byName.get(column)?.type ?? '');
    if (mismatch) {
      throw new FaultError({
        code: 'rules-value',
        values: { rule: name, ...mismatch },
        place: { param: 'rules', column: mismatch.column },
      });
    }
    return {
      name,
      columns: columnsOf(condition),
      sql: conditionSql(condition, (column, asNumber) => columnSql(byName.get(column)!, asNumber)),
    };
  });
}

function proposedRules(request: AnalysisRequest): SegmentRule[] {
  return measured(request, [])
    .slice(0, MOST_PROPOSED)
    .flatMap(({ column, sql }) => {
      const value = `nullif(CAST(${sql} AS DOUBLE), 'NaN'::DOUBLE)`;
      const quarter = (end: 'high' | 'low'): SegmentRule => ({
        name: '',
        columns: [column],
        quarter: { column, end },
        sql: `coalesce(${value} ${end === 'high' ? '>=' : '<='} (SELECT ${quantileSql(value, end)} FROM ${request.relation}), false)`,
      });
      return [quarter('high'), quarter('low')];
    });
}

export function quantileSql(value: string, end: 'high' | 'low'): string {
  return `quantile_cont(${value}, ${end === 'high' ? 0.75 : 0.25})`;
}

/** Columns whose means are told: those of the role, else those with numbers that rules look at, else all with numbers. */
export function measured(request: AnalysisRequest, rules: readonly SegmentRule[]): RoleBinding[] {
  const chosen = request.roles.features;
  if (chosen && chosen.length > 0) return chosen;
  const id = request.roles.id?.[0]?.column;
  const numeric = request.columns.filter(({ column, type }) => NUMERIC.test(type) && column !== id);
  const used = new Set(rules.flatMap(({ columns }) => columns));
  const found = numeric.filter(({ column }) => used.has(column));
  return found.length > 0 ? found : numeric;
}

/** A text is held against a number as the number that it can be read as. NaN is greater than all in DuckDB: it is missing. */
function columnSql({ sql, type }: RoleBinding, asNumber: boolean): string {
  if (asNumber && type === 'VARCHAR') return `TRY_CAST(${sql} AS DOUBLE)`;
  return type === 'DOUBLE' || type === 'FLOAT' ? `nullif(${sql}, 'NaN'::${type})` : sql;
}
