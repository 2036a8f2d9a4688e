/** A text as a literal of SQL. DuckDB's parser ends at a NUL, which is left out: no cell shows one. */
export function sqlText(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;
}

/** A number as a literal of SQL; in parentheses below zero, so that it never turns into a comment. */
export function sqlNumber(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}

const FULL_WIDTH = '０１２３４５６７８９．，－＋％／：　';
const HALF_WIDTH = '0123456789.,-+%/: ';

/** Without spaces around, and with single ones inside; no-break and ideographic spaces are spaces. */
export function tidySql(sql: string): string {
  return `trim(regexp_replace(${sql}, '[\\s\\p{Z}]+', ' ', 'g'))`;
}

/** With the full-width digits and signs of numbers and dates turned into plain ones. */
export function halfWidthSql(sql: string): string {
  return `translate(${sql}, '${FULL_WIDTH}', '${HALF_WIDTH}')`;
}
