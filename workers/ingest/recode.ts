import { FaultError } from '../contract/fault';
import type { Encoding } from './encoding';

/** Reports how many bytes of the source were read. */
export type OnBytes = (bytes: number) => void;

/** The same text in UTF-8. What the encoding does not have becomes U+FFFD. */
export async function toUtf8(blob: Blob, encoding: Encoding, onBytes: OnBytes): Promise<Blob> {
  const text = counted(blob, onBytes).pipeThrough(new TextDecoderStream(encoding));
  return new Response(text.pipeThrough(new TextEncoderStream())).blob();
}

/** Unpacks a gzip file. @throws FaultError `ingest-gzip-broken` when it is cut or damaged. */
export async function gunzip(blob: Blob, onBytes: OnBytes): Promise<Blob> {
  try {
    return await new Response(counted(blob, onBytes).pipeThrough(new DecompressionStream('gzip'))).blob();
  } catch (error) {
    throw new FaultError({ code: 'ingest-gzip-broken', cause: String(error) }, error);
  }
}

function counted(blob: Blob, onBytes: OnBytes): ReadableStream<Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return blob.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        bytes += piece.length;
        onBytes(bytes);
        controller.enqueue(piece);
      },
    }),
  );
}
