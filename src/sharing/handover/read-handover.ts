import { FaultError } from '../../../workers/contract/fault';
import { ZipFile, type ZipEntry } from '../../../workers/ingest/zip/zip-file';
import type { SelectionSnapshot } from '../../selection/selections.svelte';
import { TooLarge, gather } from '../link/inflate';
import { RECEIPT_FILE } from '../receipt/find-receipt';
import { readReceipt, type Receipt } from '../receipt/receipt';
import { CONTENT_FILE, NOTEBOOK_FILE, isInside, readContent, type HandoverTable } from './handover-content';

const LARGEST_TEXT = 16 << 20;
/** Parquet is packed already: what claims to unpack to so much more was made to fill the disk. */
const LARGEST_RATIO = 200;
const ALWAYS_ALLOWED = 64 << 20;

/** A notebook with its data, looked into but for the tables, which are unpacked one by one. */
export interface Handover {
  text: string;
  receipt: Receipt | null;
  tables: HandoverTable[];
  selections: SelectionSnapshot;
  /** @throws FaultError `handover-table` or `handover-too-large` */
  unpack: (table: HandoverTable) => Promise<File>;
}

/** @throws FaultError `handover-damaged`, `handover-names`, `handover-too-large`, `handover-newer` */
export async function readHandover(file: File): Promise<Handover> {
  const inside = new Inside(file);
  const zip = await inside.attempt('handover-damaged', () => ZipFile.open(file));
  const outside = zip.entries.find(({ name }) => !isInside(name));
  if (outside) throw inside.fault('handover-names', { name: outside.name.slice(0, 200) });
  const textOf = async (name: string) => {
    const entry = zip.find(name);
    if (!entry) throw inside.fault('handover-damaged', {}, `no ${name}`);
    return inside.attempt('handover-damaged', async () =>
      new TextDecoder('utf-8', { fatal: true }).decode(await inside.bytes(zip, entry, LARGEST_TEXT)),
    );
  };
  const content = readContent(
    await inside.attempt('handover-damaged', async () => parsed(await textOf(CONTENT_FILE))),
  );
  if (content === 'newer') throw inside.fault('handover-newer');
  if (!content) throw inside.fault('handover-damaged', {}, CONTENT_FILE);
  const text = await textOf(NOTEBOOK_FILE);
  const receipt = await textOf(RECEIPT_FILE).then(
    (json) => readReceipt(parsed(json)),
    () => null,
  );
  return {
    text,
    receipt,
    tables: content.tables,
    selections: content.selections ?? {},
    async unpack({ name, file: path }) {
      const entry = zip.find(path);
      if (!entry) throw inside.fault('handover-table', { table: name }, `no ${path}`);
      const blob = await inside.attempt('handover-table', () => inside.blob(zip, entry), { table: name });
      return new File([blob], `${name}.parquet`);
    },
  };
}

function parsed(json: string): unknown {
  return JSON.parse(json);
}

/** Reads entries of an archive that may be anything, and words what is wrong with it. */
class Inside {
  readonly #file: File;

  constructor(file: File) {
    this.#file = file;
  }

  fault(code: string, values: Record<string, string> = {}, cause?: string): FaultError {
    return new FaultError({
      code,
      values: { file: this.#file.name, ...values },
      ...(cause === undefined ? {} : { cause }),
    });
  }

  async attempt<T>(code: string, work: () => Promise<T>, values: Record<string, string> = {}): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof FaultError) throw error;
      throw this.fault(code, values, String(error));
    }
  }

  async bytes(zip: ZipFile, entry: ZipEntry, limit: number): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return await gather(await zip.stream(entry), limit);
    } catch (error) {
      throw error instanceof TooLarge ? this.fault('handover-too-large', { name: entry.name }) : error;
    }
  }

  /** A large entry goes where the browser keeps blobs, not into memory; no more comes out than was said. */
  async blob(zip: ZipFile, entry: ZipEntry): Promise<Blob> {
    const allowed = Math.max(ALWAYS_ALLOWED, entry.packed * LARGEST_RATIO);
    if (entry.size > allowed) throw this.fault('handover-too-large', { name: entry.name });
    let size = 0;
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        size += piece.length;
        if (size > entry.size) controller.error(new Error('more than was said'));
        else controller.enqueue(piece);
      },
    });
    const blob = await new Response((await zip.stream(entry)).pipeThrough(counted)).blob();
    if (blob.size !== entry.size) throw new Error(`${blob.size} of ${entry.size} bytes`);
    return blob;
  }
}
