import type { Data } from 'apache-arrow';
import type { GrowingColumn } from '../../table/grow';
import { columnNames } from '../column-names';
import type { PieceColumn } from '../piece-source';
import { jsonColumn, type JsonColumn } from './json-columns';
import { CLOSE_LIST, COMMA, skipSpace, type JsonScan } from './json-scan';
import { sqlType, type JsonType, type TypeFindings } from './json-type';

/** Makes rows of records and hands them out as Arrow columns. */
export interface JsonRows {
  readonly columns: PieceColumn[];
  /** Rows since the last cut, and about the memory they take. */
  readonly length: number;
  readonly bytes: number;
  add(bytes: Uint8Array, start: number, end: number): void;
  cut(): Data[];
}

/** Objects: a column for each key; those of inner objects too, when they are to be flattened. */
export function objectRows(
  type: Extract<JsonType, { kind: 'struct' }>,
  flatten: boolean,
  scan: JsonScan,
  findings: TypeFindings,
): JsonRows {
  const row = jsonColumn(type, scan);
  const leaves = leavesOf(type, flatten, []);
  const wanted = leaves.map(({ path }) => path.map(({ name }) => name).join('_'));
  const { names, renamed } = columnNames(wanted, wanted.length);
  if (flatten) findings.renamed.push(...renamed);
  return {
    columns: leaves.map((leaf, index) => ({ name: names[index]!, type: sqlType(leaf.type) })),
    get length() {
      return row.column.length;
    },
    get bytes() {
      return row.column.bytes;
    },
    add: (bytes, start, end) => row.read(bytes, start, end),
    cut() {
      const data = row.column.cut();
      return leaves.map(({ path }) => path.reduce((parent, { index }) => parent.children[index]!, data));
    },
  };
}

interface Leaf {
  path: { name: string; index: number }[];
  type: JsonType;
}

function leavesOf(type: JsonType, flatten: boolean, path: Leaf['path']): Leaf[] {
  if (type.kind !== 'struct' || (path.length > 0 && !flatten)) return [{ path, type }];
  return type.fields.values.flatMap((field, index) =>
    leavesOf(field.type, flatten, [...path, { name: field.name, index }]),
  );
}

/** Lists: a column for each place. Rows may be shorter. */
export function listRows(names: readonly string[], types: readonly JsonType[], scan: JsonScan): JsonRows {
  const cells = types.map((type) => jsonColumn(type, scan));
  return rowsOf(names, types, cells, (bytes, start, end) => {
    let at = skipSpace(bytes, start + 1, end);
    let place = 0;
    while (bytes[at] !== CLOSE_LIST) {
      at = skipSpace(bytes, cells[place++]!.read(bytes, at, end), end);
      if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1, end);
    }
    for (; place < cells.length; place++) cells[place]!.column.addNull();
  });
}

/** Values that are neither: one column. */
export function valueRows(type: JsonType, scan: JsonScan): JsonRows {
  const cell = jsonColumn(type, scan);
  return rowsOf(['value'], [type], [cell], (bytes, start, end) => cell.read(bytes, start, end));
}

function rowsOf(
  names: readonly string[],
  types: readonly JsonType[],
  cells: readonly JsonColumn[],
  add: JsonRows['add'],
): JsonRows {
  const columns: GrowingColumn[] = cells.map(({ column }) => column);
  return {
    columns: names.map((name, index) => ({ name, type: sqlType(types[index]!) })),
    get length() {
      return columns[0]?.length ?? 0;
    },
    get bytes() {
      return columns.reduce((sum, column) => sum + column.bytes, 0);
    },
    add,
    cut: () => columns.map((column) => column.cut()),
  };
}
