/** One read of a large file: long enough to be fast, short enough to keep little in memory. */
const PIECE = 8 << 20;

/** The bytes of a blob in order, the next piece being read while the current one is used. */
export async function* blobPieces(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const read = async (from: number) => new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer());
  let next = read(0);
  for (let from = 0; from < blob.size; from += PIECE) {
    const piece = await next;
    next = read(Math.min(from + PIECE, blob.size));
    yield piece;
  }
}

/** The text of a blob in UTF-8, piece by piece; broken characters become U+FFFD. */
export async function* blobText(blob: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const piece of blobPieces(blob)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
