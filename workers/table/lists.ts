import { type Data, DataType, DateUnit, Precision, Vector } from 'apache-arrow';
import type { NumberLists } from './columns';
import { vectorNumbers } from './numbers';

/** What is read of a chunk of lists; Arrow's own type leaves it open. */
interface ListData {
  length: number;
  valueOffsets: Int32Array;
  children: Data[];
}

/** Lists of numbers, chunk by chunk. @throws Error for a column of another type */
export function vectorLists(vector: Vector): NumberLists[] {
  if (!DataType.isList(vector.type)) throw new Error(`a column of lists was expected, not ${vector.type}`);
  return (vector.data as readonly ListData[])
    .filter(({ length }) => length > 0)
    .map(({ length, valueOffsets, children }) => ({
      offsets: valueOffsets.subarray(0, length + 1),
      values: valuesOf(children[0]!),
    }));
}

/** As they lie where that says the same as `numbers`. */
function valuesOf(data: Data): NumberLists['values'] {
  const { type, nullCount } = data;
  const isPlain =
    (DataType.isFloat(type) && type.precision === Precision.DOUBLE) ||
    (DataType.isInt(type) && type.isSigned && type.bitWidth === 32) ||
    (DataType.isDate(type) && type.unit === DateUnit.DAY);
  if (isPlain && nullCount === 0) return data.values as NumberLists['values'];
  return vectorNumbers(new Vector([data]));
}
