import { describe, expect, it } from 'vitest';
import {
  type Outcome,
  type Row,
  type Trial,
  faultOf,
  rowsSql,
  runAnalysis,
} from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/quality.json';
import type { ParamValue } from '../../contract/manifest';

const PATIENCE_MS = 60_000;

function trial(sql: string, more: Partial<Trial> = {}): Trial {
  return { analysis: 'quality', sql, roles: {}, ...more };
}

function run(
  columns: string,
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Trial['roles'] = {},
): Promise<Outcome> {
  return runAnalysis(trial(rowsSql(columns, rows), { params, roles }));
}

/** Issues as `column: check`, with the rows affected. */
function issues(outcome: Outcome): Record<string, number> {
  return Object.fromEntries(
    (outcome.tables[''] ?? []).map((row) => [
      `${String(row.column_name ?? '')}: ${String(row.issue)}`,
      Number(row.affected_rows),
    ]),
  );
}

function issueOf(outcome: Outcome, issue: string): Row | undefined {
  return outcome.tables['']?.find((row) => row.issue === issue);
}

/** Values that should be written otherwise: `from → to`. */
function respellings(outcome: Outcome): string[] {
  return (outcome.tables.values ?? [])
    .filter(({ suggested }) => suggested !== null)
    .map(({ value, suggested }) => `${String(value)} → ${String(suggested)}`)
    .toSorted();
}

/** The cell that fills gaps, and its title. */
function filling({ suggestions }: Outcome) {
  return suggestions?.find(({ name }) => name.endsWith('_filled'));
}

/** As many rows of the text as said. */
function times(count: number, row: string): string[] {
  return Array.from({ length: count }, () => row);
}

describe(`against ${reference.source}`, () => {
  const types = {
    id: 'BIGINT',
    amount: 'DECIMAL(12, 2)',
    score: 'DOUBLE',
    visits: 'INTEGER',
    flat: 'DOUBLE',
  };
  const columns = reference.names
    .map((name) => `${name} ${name in types ? types[name as keyof typeof types] : 'VARCHAR'}`)
    .join(', ');
  const rows = reference.rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? `'${value}'` : String(value ?? 'NULL'))).join(', '),
  );

  it.each(reference.cases)('counts outliers with $params', async ({ params, columns: expected }) => {
    const outcome = await run(columns, rows, params);
    const found = new Map(outcome.tables.columns?.map((row) => [row.column_name, row]));
    for (const [name, facts] of Object.entries(expected)) {
      for (const [fact, value] of Object.entries(facts)) {
        const mine = Number(found.get(name)?.[fact]);
        if (fact.startsWith('outliers')) expect(mine, `${name} ${fact}`).toBe(value);
        // Tolerance of the reference: 1e-12 of the value.
        else expect(Math.abs(mine / value - 1), `${name} ${fact}`).toBeLessThan(1e-12);
      }
    }
  });

  it('counts missing and different values', async () => {
    const outcome = await run(columns, rows);
    for (const { column_name, missing, distinct_values } of outcome.tables.columns ?? []) {
      const expected = reference.columns[String(column_name) as keyof typeof reference.columns];
      expect({ missing, distinct_values }).toEqual(expected);
    }
  });

  it('counts duplicate rows and keys', async () => {
    const outcome = await run(columns, rows, {}, { key: 'id' });
    expect(issueOf(outcome, 'duplicate_rows')?.affected_rows).toBe(reference.duplicate_rows);
    expect(issueOf(outcome, 'duplicate_key')?.affected_rows).toBe(reference.duplicate_ids);
  });
});

describe('spellings', () => {
  const column = 'name VARCHAR';
  const quote = (texts: readonly string[]): string[] => texts.map((text) => `'${text}'`);

  it('that differ in case, spaces, width and punctuation are one', async () => {
    const texts = [
      'Ltd',
      'Ltd',
      'Ltd',
      'ltd.',
      'LTD',
      'Ltd ',
      'Ｌｔｄ',
      ' Ltd',
      'GmbH',
      'U.S.A.',
      'USA',
      'USA',
    ];
    const outcome = await run(column, quote(texts));
    expect(respellings(outcome)).toEqual(
      [' Ltd → Ltd', 'LTD → Ltd', 'Ltd  → Ltd', 'U.S.A. → USA', 'ltd. → Ltd', 'Ｌｔｄ → Ltd'].toSorted(),
    );
    expect(issues(outcome)).toMatchObject({ 'name: inconsistent': 4, 'name: spaces': 2 });
    const difference = Object.fromEntries(
      (outcome.tables.values ?? []).map((row) => [String(row.value), row.difference] as const),
    );
    expect(difference).toMatchObject({
      'Ltd ': 'spaces',
      LTD: 'case',
      Ｌｔｄ: 'width',
      'ltd.': 'punctuation',
      Ltd: null,
    });
  });

  it('with a rare slip are nearly the same, and only then', async () => {
    const texts = [...times(9, 'Germany'), 'Germny', ...times(5, 'Austria'), ...times(5, 'Australia')];
    const others = [...times(9, 'Group 1'), 'Group 2', ...times(9, 'Product A'), 'Product B'];
    const outcome = await run(column, quote([...texts, ...others, ...times(9, 'Müller'), 'Muller']));
    expect(respellings(outcome)).toEqual(['Germny → Germany', 'Muller → Müller']);
    const strict = await run(column, quote(texts), { similarity: 1 });
    expect(respellings(strict)).toEqual([]);
  });

  it.each([
    ['grades', ['A+', 'A-', 'A', 'A+', 'B', 'b']],
    ['codes of mixed case', ['aB3xK9', 'AB3xK9', 'ab3Xk9']],
    ['numbers', ['1.5', '15', '1,5', '0015']],
    ['equally frequent names', ['Schmidt', 'Schmitt', 'Meyer', 'Meier']],
    ['directions', [...times(9, 'Northeast'), 'Northwest']],
    ['mailboxes', [...times(2, 'lizhiming@mail.example'), 'duzhiming@mail.example']],
  ])('leave %s alone', async (_, texts) => {
    const outcome = await run(column, quote(texts));
    expect(respellings(outcome).filter((text) => text !== 'b → B')).toEqual([]);
  });

  it('of Chinese names go by width and spaces', async () => {
    const texts = [...times(3, '上海（总部）'), '上海(总部)', ' 上海（总部）', '北京'];
    const outcome = await run(column, quote(texts));
    expect(respellings(outcome)).toEqual([' 上海（总部） → 上海（总部）', '上海(总部) → 上海（总部）']);
  });
});

describe('texts that are something else', () => {
  it('are numbers, with currency, separators and percent', async () => {
    const rows = [
      "'$1,200.50', '1.200,50', '12'",
      "'€ 3', '3,5', '-7'",
      "'(40)', '7,25', '１５'",
      "'5%', '1,5', ' 8 '",
    ];
    const outcome = await run('a VARCHAR, b VARCHAR, c VARCHAR', rows);
    expect(issues(outcome)).toMatchObject({
      'a: numbers_as_text': 4,
      'b: numbers_as_text': 4,
      'c: numbers_as_text': 4,
    });
    const { rows: cleaned } = await cleanedBy(
      outcome,
      rowsSql('a VARCHAR, b VARCHAR, c VARCHAR', rows),
      'numbers',
    );
    expect(cleaned.tables.columns).toMatchObject([
      { column_name: 'a', type: 'DOUBLE', minimum: '-40.0', maximum: '1200.5' },
      { column_name: 'b', type: 'DOUBLE', minimum: '1.5', maximum: '1200.5' },
      { column_name: 'c', type: 'BIGINT', minimum: '-7', maximum: '15' },
    ]);
  });

  it('are not numbers when they are codes', async () => {
    const outcome = await run('zip VARCHAR, phone VARCHAR', ["'01234', '5551234'", "'98765', '5559876'"]);
    expect(issues(outcome)).toEqual({});
  });

  it('are dates; what cannot be one is said', async () => {
    const rows = [
      ...times(9, "'31.12.2023'"),
      "'30.02.2024'",
      "'soon'",
      "'1.3.2024'",
      ...times(20, "'02.01.2024'"),
    ];
    const outcome = await run('day VARCHAR', rows);
    expect(issues(outcome)).toMatchObject({ 'day: dates_as_text': 30, 'day: not_a_date': 2 });
    expect(issueOf(outcome, 'date_order')).toBeUndefined();
  });

  it('are dates of which day and month cannot be told apart', async () => {
    const outcome = await run('day VARCHAR', ["'01/02/2024'", "'03/04/2024'"]);
    expect(issues(outcome)).toMatchObject({ 'day: date_order': 2 });
  });

  it('stand for missing values', async () => {
    const outcome = await run('x VARCHAR', ["'N/A'", "' '", "''", "'-'", "'空'", "'Rome'", 'NULL']);
    expect(issues(outcome)).toMatchObject({ 'x: placeholder': 5, 'x: missing': 1 });
  });

  it('mix with numbers', async () => {
    const outcome = await run('x VARCHAR', ["'red'", "'blue'", "'12'", "'13.5'"]);
    expect(issues(outcome)).toEqual({ 'x: mixed_types': 2 });
  });
});

describe('dates', () => {
  it('before 1900, far ahead, and ends before their start', async () => {
    const rows = [
      "'2024-01-01', '2024-01-05', '1899-12-31'",
      "'2024-01-09', '2024-01-05', '9999-12-31'",
      "'2024-01-01', NULL, '2024-01-05'",
      "'2024-01-01', 'infinity', '1900-01-01'",
    ];
    const outcome = await run('start_date DATE, end_date TIMESTAMP, born DATE', rows);
    expect(issues(outcome)).toMatchObject({
      'born: early_date': 1,
      'born: late_date': 1,
      'start_date, end_date: end_before_start': 1,
      'end_date: not_finite': 1,
    });
    const bounded = await run('born DATE', ["'2024-01-01'", "'2020-01-01'"], {
      earliest: '2021-01-01',
      latest: '2023-06-30',
    });
    expect(issues(bounded)).toMatchObject({ 'born: early_date': 1, 'born: late_date': 1 });
  });

  it('have bounds that make sense', async () => {
    const sql = rowsSql('d DATE', ["'2024-01-01'"]);
    expect(await faultOf(trial(sql, { params: { earliest: '2024-02-30' } }))).toMatchObject({
      code: 'quality-bad-date',
      place: { param: 'earliest' },
    });
    expect(
      await faultOf(trial(sql, { params: { earliest: '2024-01-01', latest: '2023-01-01' } })),
    ).toMatchObject({ code: 'quality-dates-crossed' });
  });
});

/** A table with everything wrong that is looked for, `id` being its key. */
const DIRTY_COLUMNS =
  'id INTEGER, city VARCHAR, price VARCHAR, day VARCHAR, born DATE, start_time TIMESTAMP, end_time TIMESTAMP, amount DECIMAL(9, 2), visits INTEGER, note VARCHAR, constant INTEGER, "group" DOUBLE, nothing VARCHAR, mixed VARCHAR, odd DOUBLE';
const DIRTY = [
  ...Array.from({ length: 30 }, (_, i) => {
    const city = ['Lisbon', 'Oslo', 'Kyiv', 'Ltd'][i % 4] ?? '';
    const day = String(1 + (i % 27)).padStart(2, '0');
    return `${i}, '${city}', '${i * 10},000.5', '${day}.01.2024', '2000-01-${day}', '2024-01-01', '2024-01-${day}', ${100 + i}, ${i % 5}, 'fine ${'xyzw'[i % 4] ?? ''}', 1, ${i}, NULL, '${i % 3 === 0 ? i : 'red'}', ${i}`;
  }),
  ...times(
    2,
    "40, 'lisbon', 'n/a', 'soon', '1850-01-01', '2024-05-01', '2024-01-01', 99999.99, 9999, ' N/A', 1, 'nan', NULL, 'blue', 1e300",
  ),
  "40, ' Lisbon', 'abc', '30.02.2024', '9999-01-01', NULL, '2024-01-01', 1, 2, NULL, 1, 'inf', NULL, '7', 3.25",
  "NULL, 'Ltd.', NULL, '31.01.2024', '2000-01-01', NULL, NULL, NULL, NULL, 'a  b', 1, NULL, NULL, NULL, NULL",
  "51, 'Lisbonn', '7', '13.01.2024', '2000-01-01', NULL, NULL, -5000, 3, 'fine x', 1, 3, NULL, 'red', 4",
  ...times(
    6,
    "60, 'Lisbon', '8', '14.01.2024', '2000-01-01', NULL, NULL, 101, 3, 'fine x', 1, 3, NULL, 'red', 4",
  ),
];

/** The outcome for the table that a suggestion makes. */
async function cleanedBy(
  outcome: Outcome,
  sql: string,
  id: string,
  roles: Trial['roles'] = {},
): Promise<{ rows: Outcome }> {
  const found = outcome.suggestions?.find(({ name }) => name === `source_${id}`);
  if (!found) throw new Error(`no suggestion ${id}`);
  const cleaned = trial(`${sql}; CREATE VIEW cleaned AS ${found.sql};`, { table: 'cleaned', roles });
  return { rows: await runAnalysis(cleaned) };
}

describe('suggestions', () => {
  const sql = rowsSql(DIRTY_COLUMNS, DIRTY);
  const roles = { key: 'id' };

  it('answer every issue', async () => {
    const outcome = await runAnalysis(trial(sql, { roles }));
    const found = new Set(outcome.tables['']?.map(({ issue }) => issue));
    const expected =
      'duplicate_key key_missing duplicate_rows end_before_start not_a_date not_a_number early_date late_date empty inconsistent spaces placeholder numbers_as_text dates_as_text not_finite missing near_spelling mixed_types outliers constant';
    expect([...found].toSorted()).toEqual(expected.split(' ').toSorted());
    const names = new Set(outcome.suggestions?.map(({ name }) => name));
    for (const { issue, suggestion } of outcome.tables[''] ?? []) {
      expect(names, String(issue)).toContain(suggestion);
    }
    expect(outcome.suggestions?.[0]).toMatchObject({ name: 'source_clean', title: { key: 'fix.all' } });
  });

  it('make their issues go away', { timeout: PATIENCE_MS }, async () => {
    const outcome = await runAnalysis(trial(sql, { roles }));
    for (const { name } of outcome.suggestions?.slice(1) ?? []) {
      const answered = new Set(
        outcome.tables['']?.filter(({ suggestion }) => suggestion === name).map(({ issue }) => issue),
      );
      expect(answered.size, name).toBeGreaterThan(0);
      const { rows: cleaned } = await cleanedBy(outcome, sql, name.replace('source_', ''), roles);
      const left = cleaned.tables['']?.filter(({ issue }) => answered.has(issue)) ?? [];
      expect(left, name).toEqual([]);
      expect(cleaned.tables.columns?.[0]?.row_count).toBeGreaterThan(20);
    }
  });

  it('make all that can be mended go away at once', async () => {
    const outcome = await runAnalysis(trial(sql, { roles }));
    const { rows: cleaned } = await cleanedBy(outcome, sql, 'clean', roles);
    const left = new Set(cleaned.tables['']?.map(({ issue }) => issue));
    // A decision, not a slip: which of two rows is right, what fills a gap, whether a far value is true.
    expect([...left].toSorted()).toEqual(
      ['constant', 'duplicate_key', 'key_missing', 'missing', 'mixed_types', 'outliers'].toSorted(),
    );
    const types = Object.fromEntries(
      (cleaned.tables.columns ?? []).map(({ column_name, type }) => [String(column_name), type] as const),
    );
    expect(types).toMatchObject({ price: 'DOUBLE', day: 'DATE', amount: 'DECIMAL(9,2)' });
    expect(types).not.toHaveProperty('nothing');
    const cities = (cleaned.tables.values ?? []).filter(({ column_name }) => column_name === 'city');
    expect(cities.map(({ value }) => value).toSorted()).toEqual(['Kyiv', 'Lisbon', 'Ltd', 'Oslo']);
  });

  it.each(['z', 'robust_z', 'iqr'])('move outliers by %s onto the fence', async (outlier_rule) => {
    const values = Array.from({ length: 60 }, (_, i) => `${(i * 7) % 20}, ${((i * 7) % 20) / 8}`);
    const rows = [...values, '900, 900', '-70, -70.123'];
    const columns = 'n INTEGER, x DOUBLE';
    const source = rowsSql(columns, rows);
    const outcome = await runAnalysis(trial(source, { params: { outlier_rule } }));
    expect(issueOf(outcome, 'outliers')).toBeDefined();
    const { rows: cleaned } = await cleanedBy(outcome, source, 'capped');
    expect(cleaned.tables.columns?.map(({ type }) => type)).toEqual(['INTEGER', 'DOUBLE']);
    expect(Number(cleaned.tables.columns?.[0]?.maximum)).toBeLessThan(500);
  });

  it('keep the fullest row of a key', async () => {
    const rows = ["1, NULL, 'a'", "1, 5, 'b'", "NULL, 1, 'c'", "NULL, 2, 'd'", "2, 1, 'e'"];
    const source = rowsSql('id INTEGER, n INTEGER, x VARCHAR', rows);
    const outcome = await runAnalysis(trial(source, { roles: { key: 'id' } }));
    const { rows: cleaned } = await cleanedBy(outcome, source, 'one_per_key', { key: 'id' });
    const kept = cleaned.tables.values?.map(({ value }) => value).toSorted();
    expect(kept).toEqual(['b', 'c', 'd', 'e']);
  });
});

describe('any table', () => {
  it('without rows is a fault', async () => {
    expect(await faultOf(trial(rowsSql('a INTEGER, b VARCHAR, c DATE', [])))).toMatchObject({
      code: 'quality-no-rows',
      place: { cell: 'result' },
    });
  });

  it('of one row says little, and says so', async () => {
    const outcome = await run('a INTEGER, b VARCHAR, c DATE', ["1, 'x', '2024-01-01'"]);
    expect(issues(outcome)).toEqual({});
    expect(outcome.notices).toMatchObject([{ code: 'quality-few-rows', values: { rows: 1 } }]);
    expect(outcome.findings).toMatchObject([{ key: 'finding.fine', values: { columns: 3, rows: 1 } }]);
    expect(outcome.suggestions).toEqual([]);
  });

  it('may have a column of nothing, or nothing else', async () => {
    const outcome = await run('a INTEGER, b VARCHAR', times(3, 'NULL, NULL'));
    expect(issues(outcome)).toEqual({ 'a: empty': 3, 'b: empty': 3, ': duplicate_rows': 2 });
    expect(outcome.suggestions?.map(({ name }) => name)).toEqual(['source_deduplicated']);
  });

  it('may have every type, and names that SQL keeps for itself', async () => {
    const types: [string, string][] = [
      ['"select"', "'a'::VARCHAR"],
      ['"from ""x"""', '1::HUGEINT'],
      ['"order"', '1.5::DECIMAL(38, 10)'],
      ['"列"', 'true'],
      ['"a.b"', "'1 day'::INTERVAL"],
      ['"list"', '[1, 2]'],
      ['"struct"', "{'a': 1}"],
      ['"map"', "MAP {'k': 1}"],
      ['"blob"', "'ab'::BLOB"],
      ['"uuid"', 'uuid()'],
      ['"enum"', "'x'::ENUM('x', 'y')"],
      ['"time"', "'10:00'::TIME"],
      ['"tiny"', '1::UTINYINT'],
      ['"float"', "'nan'::FLOAT"],
      ['"zoned"', "'2024-01-01'::TIMESTAMP::TIMESTAMPTZ"],
      ['"bits"', "'101'::BIT"],
      ['"ns"', "'2024-01-01'::TIMESTAMP_NS"],
    ];
    const list = types.map(([name, value]) => `${value} AS ${name}`).join(', ');
    const sql = `CREATE TABLE "the table" AS SELECT ${list} FROM range(30) UNION ALL SELECT ${types.map(() => 'NULL').join(', ')}`;
    const outcome = await runAnalysis(trial(sql, { table: 'the table' }));
    expect(outcome.tables.columns?.map(({ missing }) => missing)).toEqual(types.map(() => 1));
    for (const suggestion of outcome.suggestions ?? []) {
      expect(suggestion.name).toMatch(/^the_table_\w+$/);
      const view = `${sql}; CREATE VIEW cleaned AS ${suggestion.sql}`;
      await runAnalysis(trial(view, { table: 'cleaned' }));
    }
  });

  it('may have a thousand columns', { timeout: PATIENCE_MS }, async () => {
    const list = Array.from({ length: 1000 }, (_, i) =>
      i % 2 === 0 ? `range + ${i} AS n${i}` : `'t' || (range % ${1 + (i % 7)}) AS t${i}`,
    );
    const sql = `CREATE TABLE source AS SELECT ${list.join(', ')} FROM range(50)`;
    const outcome = await runAnalysis(trial(sql));
    expect(outcome.tables.columns).toHaveLength(1000);
    expect(outcome.findings[0]?.values).toMatchObject({ columns: 1000, rows: 50 });
  });

  it('is looked at only where asked, duplicates apart', async () => {
    const rows = times(30, "1, ' x'");
    const outcome = await run('a INTEGER, b VARCHAR', rows, {}, { columns: ['a'] });
    expect(issues(outcome)).toEqual({ 'a: constant': 30, ': duplicate_rows': 29 });
  });
});

describe('gaps of texts', () => {
  const rows = [
    "1, '北京', 'north', '1'",
    "2, '上海', 'south', '2'",
    "3, NULL, NULL, '?'",
    "4, '广州', 'south', NULL",
  ];
  const columns = 'id INTEGER, 城市 VARCHAR, region VARCHAR, code VARCHAR';

  it('are filled in the writing of their column', async () => {
    const found = filling(await run(columns, rows));
    expect(found?.title).toMatchObject({ key: 'fix.filled.texts', values: { fill: '未知 / unknown' } });
    expect(found?.sql).toContain(`coalesce("城市", '未知')`);
    expect(found?.sql).toContain(`coalesce("region", 'unknown')`);
  });

  it('are filled with what is asked for', async () => {
    const found = filling(await run(columns, rows, { fill: 'it’s not known' }));
    expect(found?.title.values).toMatchObject({ fill: 'it’s not known' });
    expect(found?.sql).toContain(`coalesce("region", 'it’s not known')`);
    expect(filling(await run(columns, rows, { fill: "d'accord" }))?.sql).toContain("'d''accord'");
  });

  it('are not spoken of where numbers alone have gaps', async () => {
    const found = filling(await run('id INTEGER, amount DOUBLE', ['1, 2', '2, 3', '3, NULL', '4, 5']));
    expect(found?.title.key).toBe('fix.filled');
  });
});
