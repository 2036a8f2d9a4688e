const FRAME_MARK = 0x184d2204;
const SHORTEST_MATCH = 4;

/**
 * Unpacks an LZ4 frame. Checksums are not verified: what they guard has come through a file system that has its own.
 * https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md
 * @throws Error when the frame is damaged
 */
export function unpackLz4(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < 7 || view.getUint32(0, true) !== FRAME_MARK) throw new Error('no LZ4 frame');
  const flags = packed[4]!;
  const hasBlockSums = (flags & 0x10) !== 0;
  const hasSize = (flags & 0x08) !== 0;
  const hasDictionary = (flags & 0x01) !== 0;
  const out = new Uint8Array(size);
  let at = 4 + 2 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0) + 1;
  let end = 0;
  for (;;) {
    const header = view.getUint32(at, true);
    at += 4;
    if (header === 0) break;
    const length = header & 0x7fffffff;
    if (at + length > packed.length) throw new Error('an LZ4 block is cut');
    const block = packed.subarray(at, at + length);
    if (header >>> 31 === 1) {
      out.set(block, end);
      end += length;
    } else end = unpackBlock(block, out, end);
    at += length + (hasBlockSums ? 4 : 0);
  }
  if (end !== size) throw new Error(`an LZ4 frame of ${end} instead of ${size} bytes`);
  return out;
}

/** Literals and copies of what came before, in turn. @returns where the output ends */
function unpackBlock(block: Uint8Array, out: Uint8Array, from: number): number {
  let at = 0;
  let end = from;
  while (at < block.length) {
    const token = block[at++]!;
    let literals = token >> 4;
    if (literals === 15) {
      let more: number;
      do {
        more = block[at++]!;
        literals += more;
      } while (more === 255);
    }
    if (at + literals > block.length || end + literals > out.length)
      throw new Error('an LZ4 block is damaged');
    out.set(block.subarray(at, at + literals), end);
    at += literals;
    end += literals;
    // The last sequence has literals only.
    if (at >= block.length) break;
    const distance = block[at]! | (block[at + 1]! << 8);
    at += 2;
    let length = (token & 15) + SHORTEST_MATCH;
    if (length === 15 + SHORTEST_MATCH) {
      let more: number;
      do {
        more = block[at++]!;
        length += more;
      } while (more === 255);
    }
    if (distance === 0 || distance > end || end + length > out.length)
      throw new Error('an LZ4 block is damaged');
    if (distance >= length) out.copyWithin(end, end - distance, end - distance + length);
    // A copy may reach into itself: then it repeats.
    else for (let i = 0; i < length; i++) out[end + i] = out[end + i - distance]!;
    end += length;
  }
  return end;
}
