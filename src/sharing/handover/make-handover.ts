import { FaultError } from '../../../workers/contract/fault';
import { blobSink } from '../../../workers/export/sink';
import { ZipWriter } from '../../../workers/export/zip-writer';
import { exports } from '../../app/exports';
import { runtime } from '../../app/runtime';
import { exportRelation } from '../../export/export-relation';
import { qualified } from '../../ingest/catalog';
import type { Prepared } from '../prepare-share';
import { RECEIPT_FILE } from '../receipt/find-receipt';
import {
  CONTENT_FILE,
  NOTEBOOK_FILE,
  tableFile,
  type HandoverContent,
  type HandoverTable,
} from './handover-content';

/** Writing under way, as rows of the table that is written. */
export interface HandoverProgress {
  table: string;
  rows: number;
  totalRows: number;
}

const MIME = 'application/vnd.daybook+zip';

/**
 * A notebook with the tables it reads in one file: a zip archive with the notebook's text, a Parquet file for each table,
 * and the receipt. Nothing but a piece of a table is in memory at a time.
 * @throws FaultError `cancelled`, `handover-size`, or as `exportRelation`
 */
export async function makeHandover(
  { text, receipt, tables, selections }: Prepared,
  signal: AbortSignal,
  onProgress: (progress: HandoverProgress) => void,
): Promise<Blob> {
  const { engine } = await runtime();
  const sink = blobSink(MIME);
  const zip = new ZipWriter(sink);
  try {
    await zip.addText(NOTEBOOK_FILE, text);
    await zip.addText(RECEIPT_FILE, `${JSON.stringify(receipt, null, 2)}\n`);
    const list: HandoverTable[] = [];
    for (const [index, { name, columns }] of tables.entries()) {
      const file = tableFile(name, index);
      const source = { relation: qualified(engine, name), name };
      const tell = (progress: { rows: number; totalRows: number }) =>
        onProgress({ table: name, ...progress });
      const { blob } = await exports.inTurn(() =>
        exportRelation(engine, source, 'parquet', { signal, onProgress: tell }),
      );
      await zip.startEntry(file);
      for await (const piece of (blob ?? new Blob()).stream()) {
        signal.throwIfAborted();
        await zip.write(piece);
      }
      await zip.endEntry();
      list.push({ name, file, columns: columns.map(({ name: column, type }) => ({ name: column, type })) });
    }
    const content: HandoverContent = { handover: 1, tables: list, selections };
    await zip.addText(CONTENT_FILE, `${JSON.stringify(content, null, 2)}\n`);
    await zip.finish();
    return (await sink.close()) ?? new Blob();
  } catch (error) {
    await zip.abort();
    await sink.abort();
    if (error instanceof FaultError && error.fault.code === 'export-excel-size') {
      throw new FaultError({ code: 'handover-size' }, error);
    }
    throw error;
  }
}
