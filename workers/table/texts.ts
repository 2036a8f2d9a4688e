import { DataType, type Vector } from 'apache-arrow';
import { exactColumn, exactText } from './exact';

/**
 * A vector as text; NULL stays null. Numbers, dates and decimals are written exactly, as `exactColumn` has them; lists and
 * structs as JSON.
 */
export function vectorTexts(vector: Vector): (string | null)[] {
  if (DataType.isUtf8(vector.type)) return Array.from(vector as Vector<typeof vector.type>);
  return exactColumn(vector).map((value) => (value === null ? null : exactText(value)));
}
