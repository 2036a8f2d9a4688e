import { type ColumnType, type TypeField, printType } from './column-type';
import { sqlLiteral } from '../sql/literal';

/** Whole numbers and decimals that programs which only know doubles would round. */
const BIG_INTEGERS = new Set(['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT']);
const BARE = new Set(['BOOLEAN', 'TINYINT', 'SMALLINT', 'INTEGER', 'UTINYINT', 'USMALLINT', 'UINTEGER']);
const PLAIN_TEXT = new Set([
  'UUID',
  'DATE',
  'TIME',
  'TIME WITH TIME ZONE',
  'TIME_NS',
  'INTERVAL',
  'BIT',
  'BIGNUM',
]);

/** Up to so many digits a double gives back each decimal number that was put in. */
export const DOUBLE_DIGITS = 15;
export const SAFE_INTEGER = '9007199254740991';

/** How the numbers of a column are written: one way for all of its rows. */
export type NumberForm = 'digits' | 'text' | 'each';

/**
 * An SQL expression that writes a value as JSON text, `null` for NULL; never NULL itself. What JSON has no form for is
 * text: NaN and infinities as words, bytes as hexadecimal, dates and times in ISO form.
 * @param form `each`: numbers beyond what a double holds become text, the others digits
 */
export function jsonSql(value: string, type: ColumnType, form: NumberForm = 'each', depth = 0): string {
  const inner = `x${depth}`;
  switch (type.kind) {
    case 'enum':
      return orNull(value, quotedText(`CAST(${value} AS VARCHAR)`));
    case 'list': {
      const list = type.size === null ? value : `CAST(${value} AS ${printType(type.item, () => null)}[])`;
      return orNull(
        value,
        `concat('[', ${joined(list, inner, jsonSql(inner, type.item, 'each', depth + 1))}, ']')`,
      );
    }
    case 'struct':
      return orNull(value, structSql(value, type.fields, depth));
    case 'map': {
      const key = keySql(`${inner}.key`, type.key);
      const entry = `concat(${key}, ':', ${jsonSql(`${inner}.value`, type.value, 'each', depth + 1)})`;
      return orNull(value, `concat('{', ${joined(`map_entries(${value})`, inner, entry)}, '}')`);
    }
    case 'union': {
      const cases = type.members.map(({ name, type: member }) => {
        const text = jsonSql(`union_extract(${value}, ${sqlLiteral(name)})`, member, 'each', depth + 1);
        return `WHEN ${sqlLiteral(name)} THEN concat(${sqlLiteral(`{${JSON.stringify(name)}:`)}, ${text}, '}')`;
      });
      return orNull(value, `CASE CAST(union_tag(${value}) AS VARCHAR) ${cases.join(' ')} END`);
    }
    case 'scalar':
      return scalarSql(value, type, form);
  }
}

/**
 * Text as a JSON string. Looked at first: most texts hold nothing that needs an escape. Control characters but the line
 * feed are left to the worker (`writeControls`).
 */
function quotedText(text: string): string {
  const needs = [`'"'`, `'\\'`, 'chr(10)'].map((sign) => `contains(${text}, ${sign})`).join(' OR ');
  const escaped = `replace(replace(replace(${text}, '\\', '\\\\'), '"', '\\"'), chr(10), '\\n')`;
  return `CASE WHEN ${needs} THEN concat('"', ${escaped}, '"') ELSE concat('"', ${text}, '"') END`;
}

function scalarSql(value: string, type: ColumnType & { kind: 'scalar' }, form: NumberForm): string {
  const { name } = type;
  const text = `CAST(${value} AS VARCHAR)`;
  if (name === '"NULL"') return `'null'`;
  if (BARE.has(name)) return `coalesce(${text}, 'null')`;
  if (BIG_INTEGERS.has(name) || name === 'DECIMAL') {
    const isShort = name === 'DECIMAL' && type.precision <= DOUBLE_DIGITS;
    if (form === 'digits' || isShort) return `coalesce(${text}, 'null')`;
    const asText = `coalesce('"' || ${text} || '"', 'null')`;
    if (form === 'text' || name === 'DECIMAL') return asText;
    const low = name.startsWith('U') ? '0' : `-${SAFE_INTEGER}`;
    return `CASE WHEN ${value} BETWEEN ${low} AND ${SAFE_INTEGER} THEN ${text} ELSE ${asText} END`;
  }
  if (name === 'FLOAT' || name === 'DOUBLE') {
    return `CASE WHEN ${value} IS NULL THEN 'null' WHEN isfinite(${value}) THEN ${text} WHEN isnan(${value}) THEN '"NaN"' WHEN ${value} > 0 THEN '"Infinity"' ELSE '"-Infinity"' END`;
  }
  if (name === 'VARCHAR') return orNull(value, quotedText(value));
  if (name === 'BLOB') return `coalesce('"' || lower(hex(${value})) || '"', 'null')`;
  if (name.startsWith('TIMESTAMP')) return `coalesce('"' || ${isoSql(text, name)} || '"', 'null')`;
  if (PLAIN_TEXT.has(name)) return `coalesce('"' || ${text} || '"', 'null')`;
  return orNull(value, quotedText(text));
}

/** Years before Christ and infinities stay as DuckDB writes them: ISO has no such form that others read. */
function isoSql(text: string, type: string): string {
  const iso = `replace(${text}, ' ', 'T')`;
  const inUtc = type.includes('TIME ZONE') ? `regexp_replace(${iso}, '\\+00$', 'Z')` : iso;
  return `CASE WHEN contains(${text}, '(') THEN ${text} ELSE ${inUtc} END`;
}

function structSql(value: string, fields: TypeField[], depth: number): string {
  const isTuple = fields.every(({ name }) => name === '');
  const parts = fields.flatMap(({ name, type }, index) => {
    const lead = index === 0 ? '' : ',';
    const key = isTuple ? lead : `${lead}${JSON.stringify(name)}:`;
    const field = `struct_extract_at(${value}, ${index + 1})`;
    const text = jsonSql(field, type, 'each', depth + 1);
    return key === '' ? [text] : [sqlLiteral(key), text];
  });
  const [open, close] = isTuple ? ['[', ']'] : ['{', '}'];
  return `concat('${open}', ${parts.join(', ')}, '${close}')`;
}

/** Names in JSON are texts. */
function keySql(key: string, type: ColumnType): string {
  return quotedText(type.kind === 'scalar' && type.name === 'VARCHAR' ? key : `CAST(${key} AS VARCHAR)`);
}

function joined(list: string, name: string, text: string): string {
  return `array_to_string(list_transform(${list}, lambda ${name}: ${text}), ',')`;
}

function orNull(value: string, text: string): string {
  return `CASE WHEN ${value} IS NULL THEN 'null' ELSE ${text} END`;
}
