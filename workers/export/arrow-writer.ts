import { Message, MessageReader, type Schema } from 'apache-arrow';
import { FileBlock, Footer } from 'apache-arrow/ipc/metadata/file';
import type { Sink } from './sink';
import type { TableWriter } from './table-writer';

type Bytes = Uint8Array<ArrayBuffer>;

const MARK = new TextEncoder().encode('ARROW1');
/** Stands before the length of each message. */
const CONTINUATION = 0xffffffff;
const PREFIX = 8;

/**
 * An Arrow file (Feather, version 2): the messages of the stream as they come, between a mark and a footer that says
 * where each batch is. Nothing is decoded, so nothing can change.
 */
export async function arrowWriter(sink: Sink): Promise<TableWriter> {
  const blocks: FileBlock[] = [];
  let schema: Schema | null = null;
  let offset = 0;
  const put = async (bytes: Bytes) => {
    offset += bytes.length;
    await sink.write(bytes);
  };
  await put(Uint8Array.of(...MARK, 0, 0));
  return {
    async write(ipc) {
      let rows = 0;
      for (const { message, metadata, bytes } of messages(ipc)) {
        if (message.isSchema()) {
          if (schema) continue;
          schema = new MessageReader(bytes).readSchema() ?? null;
        } else if (message.isRecordBatch()) {
          rows += message.header().length;
          blocks.push(new FileBlock(metadata, message.bodyLength, offset));
        } else {
          throw new Error('only plain columns are expected');
        }
        await put(bytes.slice());
      }
      return { rows, cut: 0 };
    },
    async finish() {
      if (!schema) throw new Error('a table without columns');
      const end = new DataView(new ArrayBuffer(PREFIX));
      end.setUint32(0, CONTINUATION, true);
      await put(new Uint8Array(end.buffer));
      const footer = Footer.encode(new Footer(schema, undefined, blocks, []));
      await put(footer.slice());
      const length = new DataView(new ArrayBuffer(4));
      length.setInt32(0, footer.length, true);
      await put(Uint8Array.of(...new Uint8Array(length.buffer), ...MARK));
    },
    abort: () => Promise.resolve(),
  };
}

/** The messages of an IPC stream, each with its prefix and body. */
function* messages(ipc: Uint8Array): Generator<{ message: Message; metadata: number; bytes: Uint8Array }> {
  const view = new DataView(ipc.buffer, ipc.byteOffset, ipc.byteLength);
  for (let at = 0; at + PREFIX <= ipc.length;) {
    const size = view.getInt32(at + 4, true);
    if (size === 0) return;
    const metadata = PREFIX + size;
    const message = Message.decode(ipc.subarray(at + PREFIX, at + metadata));
    const length = metadata + message.bodyLength;
    yield { message, metadata, bytes: ipc.subarray(at, at + length) };
    at += length;
  }
}
