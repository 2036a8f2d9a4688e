import { jsonControl, writeControls } from './control-bytes';
import { rowBytes } from './row-bytes';
import type { Sink } from './sink';
import type { TableWriter, WriterPlan } from './table-writer';

/** Delimited text and JSON: what stands before the rows, the rows, what stands after them. */
export async function textWriter(plan: WriterPlan & { kind: 'text' }, sink: Sink): Promise<TableWriter> {
  const encoder = new TextEncoder();
  let skip = plan.skip;
  await sink.write(encoder.encode(plan.head));
  return {
    async write(ipc) {
      let rows = 0;
      for (const batch of rowBytes(ipc)) {
        rows += batch.rows;
        if (batch.rows === 0) continue;
        const bytes = batch.bytes.subarray(skip);
        await sink.write(plan.isJson ? writeControls(bytes, jsonControl) : bytes.slice());
        skip = 0;
      }
      return { rows, cut: 0 };
    },
    finish: () => sink.write(encoder.encode(plan.tail)),
    abort: () => Promise.resolve(),
  };
}
