import { type Table, type Vector, tableFromIPC } from 'apache-arrow';
import type { InputTable } from './columns';
import { vectorLists } from './lists';
import { readNumbers, vectorNumbers } from './numbers';
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
  // Kept: who reads block after block asks for each often, and putting its chunks together takes a while.
  const vectors = new Map<string, Vector>();
  const vector = (name: string): Vector => {
    const found = vectors.get(name) ?? table.getChild(name);
    if (!found) throw new Error(`no column ${name}; there are ${names.join(', ')}`);
    vectors.set(name, found);
    return found;
  };
  return {
    rows: table.numRows,
    names,
    vector,
    numbers: (name) => vectorNumbers(vector(name)),
    readNumbers: (name, from, into) => readNumbers(vector(name), from, into),
    texts: (name) => vectorTexts(vector(name)),
    words: (name) => vectorWords(vector(name)),
    keys: (name) => vectorKeys(vector(name)),
    lists: (name) => vectorLists(vector(name)),
  };
}
