import type { ColumnInfo } from '../../engine/exact-query';
import { type ColumnType, parseType, printType } from '../../export/column-type';
import { fileName } from '../../export/hand-out';
import type { SelectionSnapshot } from '../../selection/selections.svelte';
import { readSelections } from '../link/read-selections';
import { isMap } from '../receipt/receipt';

/** Names of the files inside. */
export const NOTEBOOK_FILE = 'notebook.md';
export const CONTENT_FILE = 'content.json';
const TABLE_FOLDER = 'tables/';

/** A table inside, as the file's list of contents has it. */
export interface HandoverTable {
  name: string;
  file: string;
  /** As they were in the engine; Parquet has no form for some types. */
  columns: ColumnInfo[];
}

/** The list of contents. */
export interface HandoverContent {
  /** The form of the file. */
  handover: 1;
  tables: HandoverTable[];
  /** What is picked out in charts. */
  selections?: SelectionSnapshot;
}

/** Where a table stands inside; names that no file can have are told apart by their number. */
export function tableFile(name: string, index: number): string {
  return `${TABLE_FOLDER}${index + 1}-${fileName(name, 'parquet', 'table')}`;
}

/** The list of contents from a file; null when it is none that can be understood, 'newer' when it is of a later form. */
export function readContent(value: unknown): HandoverContent | 'newer' | null {
  if (!isMap(value)) return null;
  if (typeof value.handover === 'number' && value.handover > 1) return 'newer';
  const { tables } = value;
  if (value.handover !== 1 || !Array.isArray(tables) || !tables.every(isTable)) return null;
  return { handover: 1, tables: tables as HandoverTable[], selections: readSelections(value.selections) };
}

function isTable(value: unknown): boolean {
  if (!isMap(value) || !Array.isArray(value.columns)) return false;
  const isColumn = (column: unknown) =>
    isMap(column) && typeof column.name === 'string' && typeof column.type === 'string';
  const { name, file } = value;
  return (
    typeof name === 'string' &&
    name !== '' &&
    typeof file === 'string' &&
    isInside(file) &&
    value.columns.every(isColumn)
  );
}

/** Whether a name in an archive stays inside of it: no way up, no root, no drive. */
export function isInside(name: string): boolean {
  return !/^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(name) && !name.split('/').includes('..');
}

/** Whether a text is a type and nothing else, so that it can stand in a statement although it came from outside. */
export function isTypeText(text: string): boolean {
  const isSafe = (type: ColumnType): boolean => {
    switch (type.kind) {
      case 'scalar':
        return /^[A-Z][A-Z0-9_]*( WITH TIME ZONE)?$/.test(type.name);
      case 'enum':
        return /^ENUM\('([^']|'')*'(, '([^']|'')*')*\)$/s.test(type.text);
      case 'list':
        return isSafe(type.item);
      case 'map':
        return isSafe(type.key) && isSafe(type.value);
      case 'struct':
        return type.fields.every((field) => isSafe(field.type));
      case 'union':
        return type.members.every((member) => isSafe(member.type));
    }
  };
  const type = parseType(text);
  const bare = (written: string) => written.replaceAll(/[\s"]/g, '');
  // What the parser passed over would be missing.
  return isSafe(type) && bare(printType(type, () => null)) === bare(text);
}
