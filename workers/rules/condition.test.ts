import { describe, expect, it } from 'vitest';
import { mismatchIn } from './check-values';
import { type Condition, ConditionError, columnsOf, parseCondition } from './condition';
import { holds } from './condition-holds';
import { conditionSql } from './condition-sql';

const COLUMNS = ['visits', 'Plan', 'two words', 'since', '满意度'];

function sqlOf(text: string): string {
  return conditionSql(parseCondition(text, COLUMNS), (column) => `"${column}"`);
}

function errorOf(text: string): ConditionError {
  try {
    parseCondition(text, COLUMNS);
  } catch (error) {
    if (error instanceof ConditionError) return error;
  }
  throw new Error(`${text} was read`);
}

describe('parseCondition', () => {
  it.each([
    ['visits >= 10', 'coalesce("visits" >= 10, false)'],
    [
      "VISITS≥10 AND plan='go''ld'",
      `(coalesce("visits" >= 10, false) AND coalesce("Plan" = 'go''ld', false))`,
    ],
    ['"two words" is not null', '(NOT ("two words" IS NULL))'],
    ['满意度 != -1.5e3', 'coalesce("满意度" <> -1500, false)'],
    ['not visits in (1, 2)', '(NOT coalesce("visits" IN (1, 2), false))'],
    [
      "visits between 1 and 3 and plan not in ('a')",
      `((coalesce("visits" >= 1, false) AND coalesce("visits" <= 3, false)) AND (NOT coalesce("Plan" IN ('a'), false)))`,
    ],
    [
      'visits > 1 or visits < 0 and plan is null',
      '(coalesce("visits" > 1, false) OR (coalesce("visits" < 0, false) AND ("Plan" IS NULL)))',
    ],
    [
      '(visits > 1 or visits < 0) and plan is null',
      '((coalesce("visits" > 1, false) OR coalesce("visits" < 0, false)) AND ("Plan" IS NULL))',
    ],
    ['plan = true', `coalesce("Plan" = 'true', false)`],
  ])('%s', (text, sql) => {
    expect(sqlOf(text)).toBe(sql);
  });

  it.each([
    ['', 'rule-syntax', 1],
    ['visits', 'rule-syntax', 7],
    ['visits >', 'rule-syntax', 9],
    ['visits > 3 plan', 'rule-syntax', 12],
    ['(visits > 3', 'rule-syntax', 12],
    ['visits > 3; drop table x', 'rule-syntax', 11],
    ["plan = 'gold", 'rule-syntax', 8],
    ['vists > 3', 'rule-no-column', 1],
    ['visits not 3', 'rule-syntax', 12],
    ['('.repeat(60) + 'visits > 3' + ')'.repeat(60), 'rule-syntax', 51],
  ])('%s is refused', (text, code, character) => {
    expect(errorOf(text)).toMatchObject({ code, character });
  });

  it('suggests the column that was meant', () => {
    expect(errorOf('vists > 3').values).toEqual({ name: 'vists', suggestion: 'visits' });
  });

  it('names its columns once', () => {
    const condition = parseCondition('visits > 1 and (plan is null or visits in (2, 3))', COLUMNS);
    expect(columnsOf(condition)).toEqual(['visits', 'Plan']);
  });
});

describe('holds', () => {
  const read = (text: string): Condition => parseCondition(text, COLUMNS);
  const row = (column: string): number | string | null =>
    ({ visits: 4, Plan: 'gold', since: null, 'two words': NaN })[column] ?? null;

  it.each([
    ["visits >= 4 and plan = 'gold'", true],
    ['visits between 1 and 3', false],
    ['not visits between 1 and 3', true],
    ['since > 3', false],
    ['not since > 3', true],
    ['since is null and "two words" is null', true],
    ["plan in ('silver', 'gold')", true],
    ["visits = '4'", false],
    ['visits < 4 or visits <> 5', true],
  ])('%s: %s', (text, expected) => {
    expect(holds(read(text), row)).toBe(expected);
  });
});

describe('mismatchIn', () => {
  const types: Record<string, string> = { visits: 'BIGINT', Plan: 'VARCHAR', since: 'DATE' };
  const found = (text: string) =>
    mismatchIn(parseCondition(text, COLUMNS), (column) => types[column] ?? 'BOOLEAN');

  it.each(["visits > '10'", 'plan > 3', "since < '2024-02-29'", '满意度 = false'])('%s fits', (text) => {
    expect(found(text)).toBeUndefined();
  });

  it.each([
    ["visits > 'ten'", 'visits', 'ten'],
    ['visits > 1 and since > 2024', 'since', '2024'],
    ["since in ('2024-01-01', '2024-13-01')", 'since', '2024-13-01'],
    ["满意度 = 'yes'", '满意度', 'yes'],
  ])('%s does not', (text, column, value) => {
    expect(found(text)).toMatchObject({ column, value });
  });
});
