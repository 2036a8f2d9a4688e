import { type Data, tableFromIPC, type Utf8 } from 'apache-arrow';

export interface RowBytes {
  rows: number;
  /** The rows' texts one after the other, as they lie in the batch; not copied. */
  bytes: Uint8Array;
  /** Where each row starts, and at the end where the last one ends, counted in `bytes`. */
  offsets: Int32Array;
  cut: number;
}

/**
 * Batches whose first column is the text of whole rows. Arrow keeps the texts of a column in one piece, so that a batch is
 * written as it is, without being decoded. A second column, if there is one, counts what was cut.
 */
export function* rowBytes(ipc: Uint8Array): Generator<RowBytes> {
  for (const batch of tableFromIPC(ipc).batches) {
    const [texts, cuts] = batch.data.children as [Data<Utf8>, Data | undefined];
    const first = texts.valueOffsets[0] ?? 0;
    const last = texts.valueOffsets[texts.length] ?? first;
    let cut = 0;
    if (cuts) for (let row = 0; row < cuts.length; row++) cut += Number((cuts.values as Int32Array)[row]);
    yield {
      rows: batch.numRows,
      bytes: texts.values.subarray(first, last),
      offsets: texts.valueOffsets.map((offset) => offset - first),
      cut,
    };
  }
}
