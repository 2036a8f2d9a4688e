import type { Cell, ChartData } from './chart-data';

/** The rows of a chart as CSV (RFC 4180), raw: dates in ISO form, numbers with every digit, nothing for what is missing. */
export function toCsv(data: ChartData): string {
  const names = Object.keys(data.columns);
  const lines = [names.map(quote).join(',')];
  for (let row = 0; row < data.rows; row++) {
    lines.push(names.map((name) => quote(write(data.columns[name]?.[row] ?? null))).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function write(value: Cell): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(value);
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
