import { sheetControl, writeControls } from './control-bytes';
import { rowBytes } from './row-bytes';
import { SHEET_ROWS, SHEET_TAIL, sheetHead, sheetName, workbookParts } from './sheet-parts';
import type { Sink } from './sink';
import type { TableWriter, WriterPlan } from './table-writer';
import { ZipWriter } from './zip-writer';

/** An Excel workbook. Rows that one sheet cannot take go on in the next. */
export async function sheetWriter(plan: WriterPlan & { kind: 'sheet' }, sink: Sink): Promise<TableWriter> {
  const encoder = new TextEncoder();
  const zip = new ZipWriter(sink);
  const names: string[] = [];
  let room = 0;
  const start = async () => {
    names.push(sheetName(plan.name, names.length + 1));
    room = SHEET_ROWS - 1;
    await zip.startEntry(`xl/worksheets/sheet${names.length}.xml`);
    await zip.write(encoder.encode(sheetHead(plan.columns)));
  };
  const end = async () => {
    await zip.write(encoder.encode(SHEET_TAIL));
    await zip.endEntry();
  };
  await start();
  return {
    async write(ipc) {
      const written = { rows: 0, cut: 0 };
      for (const { rows, bytes, offsets, cut } of rowBytes(ipc)) {
        for (let row = 0; row < rows;) {
          if (room === 0) {
            await end();
            await start();
          }
          const until = Math.min(rows, row + room);
          await zip.write(writeControls(bytes.subarray(offsets[row], offsets[until]), sheetControl));
          room -= until - row;
          row = until;
        }
        written.rows += rows;
        written.cut += cut;
      }
      return written;
    },
    async finish() {
      await end();
      for (const [name, text] of workbookParts(names)) await zip.addText(name, text);
      await zip.finish();
    },
    abort: () => zip.abort(),
  };
}
