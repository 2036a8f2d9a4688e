/** One column: its type in DuckDB, and its values as SQL, NULL among them. */
interface HardColumn {
  name: string;
  type: string;
  values: string[];
}

/** Text that breaks whatever is careless with delimiters, escapes, encodings or formulas. */
const TEXTS = [
  `'plain'`,
  `'a,b;c' || chr(9) || 'd'`,
  `'say "hi", \\n'`,
  `'line one' || chr(10) || 'line two' || chr(13) || chr(10)`,
  `'客户 😀 é'`,
  `'=1+1'`,
  `'007'`,
  `' blanks '`,
  `''`,
  `'<a href="x">&amp;_x0041_</a>'`,
  `chr(1) || chr(31) || chr(127)`,
  `'NULL'`,
];

/** Every type that DuckDB has in the page, with the values that get lost elsewhere. */
export const HARD_COLUMNS: HardColumn[] = [
  { name: 'i', type: 'INTEGER', values: ['-2147483648', '2147483647', '0'] },
  { name: 't', type: 'UTINYINT', values: ['255', '0'] },
  { name: 'big', type: 'BIGINT', values: ['9007199254740993', `'-9223372036854775808'`, '1'] },
  { name: 'ub', type: 'UBIGINT', values: ['18446744073709551615', '0'] },
  {
    name: 'h',
    type: 'HUGEINT',
    values: [`'99999999999999999999999999999999999999'`, '-9007199254740993', '7'],
  },
  {
    name: 'hh',
    type: 'HUGEINT',
    values: [`'170141183460469231731687303715884105727'`, `'-170141183460469231731687303715884105728'`],
  },
  { name: 'uh', type: 'UHUGEINT', values: [`'340282366920938463463374607431768211455'`, '0'] },
  { name: 'd4', type: 'DECIMAL(4,1)', values: ['-999.9', '0.1', '12.0'] },
  { name: 'd18', type: 'DECIMAL(18,3)', values: ['123456789012345.678', '-0.001'] },
  {
    name: 'd38',
    type: 'DECIMAL(38,10)',
    values: ['1234567890123456789012345678.0123456789', '-0.0000000001'],
  },
  { name: 'f', type: 'FLOAT', values: ['0.1', `'nan'`, `'inf'`, '16777217'] },
  {
    name: 'db',
    type: 'DOUBLE',
    values: ['0.1::DOUBLE + 0.2::DOUBLE', `'nan'`, `'inf'`, `'-inf'`, '5e-324', '1.7976931348623157e308'],
  },
  { name: 'b', type: 'BOOLEAN', values: ['true', 'false'] },
  { name: 's', type: 'VARCHAR', values: TEXTS },
  { name: 'e', type: `ENUM('shop', 'it''s, "x"')`, values: [`'shop'`, `'it''s, "x"'`] },
  { name: 'u', type: 'UUID', values: [`'550e8400-e29b-41d4-a716-446655440000'`] },
  { name: 'bl', type: 'BLOB', values: [`'\\x00\\xFF,"'`, `''`] },
  { name: 'bt', type: 'BIT', values: [`'010100000000011'`, `'1'`] },
  {
    name: 'dt',
    type: 'DATE',
    values: [`'0001-01-01'`, `'1969-12-31'`, `'2040-02-29'`, `'9999-12-31'`, `'1900-02-28'`],
  },
  { name: 'tm', type: 'TIME', values: [`'00:00:00'`, `'23:59:59.999999'`, `'06:30:00'`] },
  {
    name: 'ts',
    type: 'TIMESTAMP',
    values: [`'1969-12-31 23:59:59.999999'`, `'2038-01-19 03:14:08.5'`, `'1582-10-15 00:00:00'`],
  },
  { name: 'tss', type: 'TIMESTAMP_S', values: [`'2100-01-01 00:00:01'`] },
  { name: 'tsm', type: 'TIMESTAMP_MS', values: [`'1905-01-01 00:00:01.123'`] },
  { name: 'tsn', type: 'TIMESTAMP_NS', values: [`'1969-12-31 00:00:00.123456789'`] },
  { name: 'tz', type: 'TIMESTAMPTZ', values: [`'2024-01-05 10:00:00.000001+00'`] },
  { name: 'ttz', type: 'TIMETZ', values: [`'10:00:00.5+02'`] },
  { name: 'iv', type: 'INTERVAL', values: [`'1 year 2 months 3 days 00:00:00.000004'`, `'-1 day'`] },
  { name: 'l', type: 'BIGINT[]', values: ['[9007199254740993, NULL]', '[]'] },
  { name: 'a', type: 'INTEGER[2]', values: ['[1, NULL]'] },
  {
    name: 'st',
    type: 'STRUCT("a b" DECIMAL(20,2), t VARCHAR)',
    values: [`{'a b': 123456789012345678.99, 't': 'x, "y"'}`, `{'a b': NULL, 't': NULL}`],
  },
  { name: 'm', type: 'MAP(VARCHAR, INTEGER)', values: [`map(['k "1"', 'l'], [1, NULL])`] },
  {
    name: 'un',
    type: 'UNION(n INTEGER, s VARCHAR)',
    values: ['union_value(n := 7)', `union_value(s := 'seven')`],
  },
  {
    name: 'deep',
    type: 'STRUCT("at" TIMESTAMP, how INTERVAL, tags VARCHAR[])[]',
    values: [`[{'at': TIMESTAMP '2024-01-01 00:00:00.000001', 'how': INTERVAL 1 DAY, 'tags': ['x', NULL]}]`],
  },
  { name: 'nothing', type: 'INTEGER', values: [] },
];

export const HARD_ROWS = Math.max(...HARD_COLUMNS.map(({ values }) => values.length)) + 1;

/** Row by row; a column with fewer values goes on with NULL, and the last row is all NULL. */
export const HARD_SQL = Array.from({ length: HARD_ROWS }, (_, row) => {
  const values = HARD_COLUMNS.map(
    ({ name, type, values }) => `CAST(${values[row] ?? 'NULL'} AS ${type}) AS "${name}"`,
  );
  return `SELECT ${values.join(', ')}`;
}).join('\nUNION ALL ');
