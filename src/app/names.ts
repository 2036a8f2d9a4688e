import { i18n } from '../i18n/i18n.svelte';
import type { NotebookCell } from '../notebook/document.svelte';
import { parseInputBody } from '../notebook/format/input-body';
import { foldIdentifier } from '../sql/identifier';
import type { FunctionCatalog } from '../sql/functions/sql-function';
import { ColumnReader, type KnownColumn } from '../sql/shape/output-columns';
import { shapeOf } from '../sql/shape/query-shape';
import { runtime } from './runtime';
import type { RelationInfo } from './relations';

/** What can be named in a cell, for those who write one. */
export interface Names {
  relations: readonly { name: string; columns: readonly KnownColumn[] }[];
  /** With the value as a person reads it. */
  inputs: readonly { name: string; value: string }[];
}

/** Names of a notebook: relations that are there, then SQL cells that have not run, with the columns their text tells. */
export function namesOf(cells: readonly NotebookCell[], relations: readonly RelationInfo[]): Names {
  const known = new Map<string, { name: string; columns: readonly KnownColumn[] }>(
    relations.map(({ name, columns }) => [foldIdentifier(name), { name, columns }]),
  );
  for (const cell of cells) {
    const key = foldIdentifier(cell.effectiveName);
    if (cell.kind !== 'sql' || known.has(key)) continue;
    const reader = new ColumnReader((name) => known.get(foldIdentifier(name))?.columns);
    const last = shapeOf(cell.body).findLast(({ branches }) => branches.length > 0);
    known.set(key, { name: cell.effectiveName, columns: last ? reader.ofQuery(last) : [] });
  }
  const inputs = cells.flatMap((cell) => {
    const value = cell.kind === 'input' ? valueOfInput(cell) : undefined;
    return value === undefined ? [] : [{ name: cell.effectiveName, value: inputText(value) }];
  });
  return { relations: [...known.values()], inputs };
}

const valueByCell = new WeakMap<NotebookCell, unknown>();

/** Undefined where its text cannot be read. A cell that has not changed is the same object, and is read once. */
function valueOfInput(cell: NotebookCell): unknown {
  if (!valueByCell.has(cell)) {
    const input = parseInputBody(cell.body);
    valueByCell.set(cell, input.ok ? input.value.value : undefined);
  }
  return valueByCell.get(cell);
}

/** The value of an input as a person reads it. */
export function inputText(value: unknown): string {
  if (Array.isArray(value)) return value.map(inputText).join(', ');
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return i18n.format(value, 'date');
  if (typeof value === 'number' || typeof value === 'bigint') return i18n.format(value, 'number');
  return i18n.format(value, 'text');
}

let functions: Promise<FunctionCatalog> | null = null;

/** The engine's functions, asked for once; none while the engine cannot say, and then asked for again. */
export function functionCatalog(): Promise<FunctionCatalog> {
  functions ??= Promise.all([runtime(), import('../engine/function-catalog')])
    .then(([{ engine }, { loadFunctions }]) => loadFunctions(engine))
    .catch(() => {
      functions = null;
      return new Map();
    });
  return functions;
}
