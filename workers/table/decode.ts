import { type Table, type Vector, tableFromIPC } from 'apache-arrow';
import type { InputTable } from './columns';
import { vectorNumbers } from './numbers';
import { vectorTexts } from './texts';
import { vectorKeys, vectorWords } from './words';

/**
 * An Arrow IPC stream, whole or in the pieces in which the engine hands it over. Columns are read where they lie, so that nobody has to put
 * hundreds of megabytes together first.
 */
export type IpcStream = Uint8Array | readonly Uint8Array[];

/** Reads an Arrow IPC stream as an input table. */
export function decodeTable(ipc: IpcStream): InputTable {
  return inputTable(tableFromIPC(ipc));
}

/** Wraps an Arrow table. */
export function inputTable(table: Table): InputTable {
  const names = table.schema.fields.map((field) => field.name);
  const vector = (name: string): Vector => {
    const found = table.getChild(name);
    if (!found) throw new Error(`no column ${name}; there are ${names.join(', ')}`);
    return found;
  };
  return {
    rows: table.numRows,
    names,
    vector,
    numbers: (name) => vectorNumbers(vector(name)),
    texts: (name) => vectorTexts(vector(name)),
    words: (name) => vectorWords(vector(name)),
    keys: (name) => vectorKeys(vector(name)),
  };
}
