import { FaultError, type Fault } from '../../contract/fault';
import type { ArrowPiece, PieceSource, PieceSummary } from '../piece-source';
import {
  ArrowHead,
  BATCH,
  DICTIONARY,
  END_OF_STREAM,
  HEADER,
  MESSAGE,
  headPlace,
  joined,
} from './arrow-message';
import { fitSchemaHead, schemaWarnings, type FittedSchema } from './arrow-schema';
import { unpackMessage } from './unpack-batch';

/** Batches are joined up to this size: each insert has a cost of its own. */
const PIECE_BYTES = 24 << 20;
const FILE_MARK = 'ARROW1';
const FILE_HEAD = 8;

/**
 * An Arrow stream, an Arrow file or a Feather file: its messages go to the engine as they are, except for what the engine
 * cannot take. A file is a stream with a table of contents behind it.
 */
export class ArrowSource implements PieceSource {
  readonly rows = null;
  readonly columns = null;
  readonly #warnings: Fault[];
  /** Values of dictionaries, by their number: every piece is a stream of its own and brings them along. */
  readonly #dictionaries = new Map<number, Uint8Array[]>();
  #isFirst = true;

  private constructor(
    readonly file: Blob,
    readonly schema: FittedSchema,
    private at: number,
  ) {
    this.#warnings = schemaWarnings(schema);
  }

  /** @throws FaultError `ingest-arrow-cut`, `ingest-arrow-broken` */
  static async open(file: Blob): Promise<ArrowSource> {
    const start = (await textOf(file.slice(0, FILE_MARK.length))) === FILE_MARK ? FILE_HEAD : 0;
    // A file ends with its mark, too; a stream may end anywhere between two messages.
    if (start > 0 && (await textOf(file.slice(-FILE_MARK.length))) !== FILE_MARK) throw cut(file);
    try {
      const found = await readHead(file, start);
      if (found?.head.kind !== HEADER.schema) throw new Error('no schema at the beginning');
      return new ArrowSource(file, fitSchemaHead(found.head), found.end);
    } catch (error) {
      throw broken(error);
    }
  }

  async next(): Promise<ArrowPiece | null> {
    const batches: Uint8Array[] = [];
    let rows = 0;
    let bytes = 0;
    try {
      // The dictionaries that these batches refer to: later ones may replace them.
      let dictionaries: Uint8Array[] = [];
      while (bytes < PIECE_BYTES) {
        const found = await readHead(this.file, this.at);
        if (!found) break;
        const { head, end } = found;
        const isDictionary = head.kind === HEADER.dictionary;
        if (isDictionary && batches.length > 0) break;
        const size = head.message.int64(MESSAGE.bodyLength);
        if (end + size > this.file.size) throw cut(this.file);
        const body = new Uint8Array(await this.file.slice(end, end + size).arrayBuffer());
        this.at = end + size;
        if (!isDictionary && head.kind !== HEADER.batch) continue;
        const length = isDictionary ? 0 : head.header.int64(BATCH.length);
        const id = isDictionary ? head.header.int64(DICTIONARY.id) : 0;
        const isDelta = isDictionary && head.header.uint8(DICTIONARY.isDelta) === 1;
        const unpacked = unpackMessage(head, body, this.schema);
        const message = joined([unpacked.head, unpacked.body]);
        if (isDictionary) {
          this.#dictionaries.set(id, isDelta ? [...(this.#dictionaries.get(id) ?? []), message] : [message]);
          continue;
        }
        if (batches.length === 0) dictionaries = [...this.#dictionaries.values()].flat();
        batches.push(message);
        rows += length;
        bytes += message.length;
      }
      if (batches.length === 0 && !this.#isFirst) return null;
      this.#isFirst = false;
      if (batches.length === 0) dictionaries = [...this.#dictionaries.values()].flat();
      return { rows, ipc: joined([this.schema.message, ...dictionaries, ...batches, END_OF_STREAM]) };
    } catch (error) {
      throw broken(error);
    }
  }

  summary(): PieceSummary {
    return { warnings: this.#warnings, rejected: null };
  }
}

/** The head of the message that begins here, and where its body does; null at the end. */
async function readHead(file: Blob, at: number): Promise<{ head: ArrowHead; end: number } | null> {
  const frame = new DataView(await file.slice(at, at + 8).arrayBuffer());
  if (frame.byteLength < 4) return null;
  const { start, size } = headPlace(frame);
  if (size === 0) return null;
  const end = at + start + size;
  if (end > file.size) throw cut(file);
  return { head: new ArrowHead(new Uint8Array(await file.slice(at + start, end).arrayBuffer())), end };
}

async function textOf(blob: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await blob.arrayBuffer());
}

function cut(file: Blob): FaultError {
  return new FaultError({ code: 'ingest-arrow-cut', values: { bytes: file.size } });
}

function broken(error: unknown): FaultError {
  if (error instanceof FaultError) return error;
  return new FaultError({ code: 'ingest-arrow-broken', cause: String(error) }, error);
}
