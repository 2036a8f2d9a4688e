import { asText, columnType, kindOf, type ColumnType } from './column-type';
import type { ColumnEvidence } from './evidence';
import { certainDecimal } from './number-choice';
import type { DecimalMark } from './number-format';
import type { TextOptions } from './text-options';

/** The types of all columns: what one tells of the decimal mark helps to read the others. */
export function columnTypes(
  columns: readonly ColumnEvidence[],
  names: readonly string[],
  delimiter: string,
  options: TextOptions = {},
): ColumnType[] {
  const decimalHint = hintOf(columns, delimiter);
  return columns.map((evidence, index) => {
    const name = names[index] ?? '';
    const wanted = options.columns?.[name]?.as;
    if (wanted === 'text') {
      const words = options.nullWords ? [...evidence.nullWords] : [];
      return { ...asText(), nullWords: words };
    }
    const found = columnType(evidence, {
      name,
      decimalHint,
      decimal: options.decimal,
      dateOrder: options.dateOrder,
      hasOwnNullWords: options.nullWords !== undefined,
    });
    if (wanted === undefined || kindOf(found.type) === wanted) return found;
    return { ...asText(), convert: wanted };
  });
}

/** Files with commas between values write fractions with a point; of others only numbers themselves can tell. */
function hintOf(columns: readonly ColumnEvidence[], delimiter: string): DecimalMark | null {
  const marks = new Set(
    columns.flatMap(({ first, numbers }) =>
      first.text === undefined ? (certainDecimal(numbers) ?? []) : [],
    ),
  );
  if (marks.size > 1) return null;
  const [mark = delimiter === ',' ? '.' : null] = marks;
  return mark;
}
