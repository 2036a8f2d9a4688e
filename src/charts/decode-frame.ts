import { DataType, DateUnit, tableFromIPC } from 'apache-arrow';
import { inputTable } from '../../workers/table/decode';
import type { Cell, ChartData } from './chart-data';

const dayMs = 86_400_000;

/** Reads an Arrow IPC stream as the rows of a chart: dates in UTC, every number as a double, the rest as text. */
export function decodeFrame(ipc: Uint8Array): ChartData {
  const arrow = tableFromIPC(ipc);
  const table = inputTable(arrow);
  const columns: Record<string, Cell[]> = {};
  for (const { name, type } of arrow.schema.fields) {
    if (DataType.isDate(type)) {
      const scale = type.unit === DateUnit.DAY ? dayMs : 1;
      columns[name] = Array.from(table.numbers(name), (value) => toDate(value * scale));
    } else if (DataType.isTimestamp(type)) {
      columns[name] = Array.from(table.numbers(name), toDate);
    } else if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) {
      columns[name] = Array.from(table.numbers(name), (value) => (Number.isNaN(value) ? null : value));
    } else {
      columns[name] = table.texts(name);
    }
  }
  return { rows: arrow.numRows, columns };
}

function toDate(time: number): Date | null {
  return Number.isNaN(time) ? null : new Date(time);
}
