import { DataType, type Vector } from 'apache-arrow';
import { exactColumn } from './exact';

/**
 * A vector as text; NULL stays null. Numbers, dates and decimals are written exactly, as `exactColumn` has them; lists and
 * structs as JSON.
 */
export function vectorTexts(vector: Vector): (string | null)[] {
  if (DataType.isUtf8(vector.type)) return Array.from(vector as Vector<typeof vector.type>);
  if (DataType.isDictionary(vector.type)) return dictionaryTexts(vector);
  return exactColumn(vector).map((value) => {
    if (value === null || typeof value === 'string') return value;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}

/** Each word of a dictionary is read once. */
function dictionaryTexts(vector: Vector): (string | null)[] {
  return vector.data.flatMap((data) => {
    const words = data.dictionary ? vectorTexts(data.dictionary) : [];
    const codes = data.values as ArrayLike<number | bigint>;
    return Array.from({ length: data.length }, (_, row) =>
      data.getValid(row) ? (words[Number(codes[row])] ?? null) : null,
    );
  });
}
