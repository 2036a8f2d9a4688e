/** One file inside a zip archive. */
export interface ZipEntry {
  name: string;
  /** Bytes when unpacked. */
  size: number;
  isEncrypted: boolean;
  packed: number;
  method: number;
  /** Where its own header is. */
  at: number;
}

const END_MARK = 0x06054b50;
const END_64_MARK = 0x06064b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const LONGEST_END = 22 + 65_535 + 20;
const FULL = 0xffffffff;
const UTF8_NAMES = 0x800;

/** A zip archive that is read in place: nothing is unpacked before it is asked for. */
export class ZipFile {
  private constructor(
    readonly blob: Blob,
    readonly entries: readonly ZipEntry[],
  ) {}

  /** @throws Error when the archive is cut or damaged */
  static async open(blob: Blob): Promise<ZipFile> {
    const from = Math.max(blob.size - LONGEST_END, 0);
    const tail = await viewOf(blob.slice(from));
    let end = tail.byteLength - 22;
    while (end >= 0 && tail.getUint32(end, true) !== END_MARK) end--;
    if (end < 0) throw new Error('no directory at the end of the archive');
    let size = tail.getUint32(end + 12, true);
    let at = tail.getUint32(end + 16, true);
    if ((size === FULL || at === FULL || tail.getUint16(end + 10, true) === 0xffff) && end >= 20) {
      const where = Number(tail.getBigUint64(end - 20 + 8, true));
      const wide = await viewOf(blob.slice(where, where + 56));
      if (wide.byteLength < 56 || wide.getUint32(0, true) !== END_64_MARK)
        throw new Error('a broken directory');
      size = Number(wide.getBigUint64(40, true));
      at = Number(wide.getBigUint64(48, true));
    }
    if (at + size > blob.size) throw new Error('the directory lies outside the archive');
    return new ZipFile(blob, readDirectory(await viewOf(blob.slice(at, at + size))));
  }

  find(name: string): ZipEntry | undefined {
    const wanted = name.toLowerCase();
    return this.entries.find((entry) => entry.name.toLowerCase() === wanted);
  }

  /** The bytes of a file inside, unpacked as they are read. @throws Error for an unknown way of packing */
  async stream(entry: ZipEntry): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const header = await viewOf(this.blob.slice(entry.at, entry.at + 30));
    if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL_MARK)
      throw new Error(`no data for ${entry.name}`);
    const start = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
    const packed = this.blob.slice(start, start + entry.packed).stream();
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw new Error(`${entry.name} is packed in an unusual way (${entry.method})`);
    return packed.pipeThrough(new DecompressionStream('deflate-raw'));
  }
}

async function viewOf(blob: Blob): Promise<DataView> {
  return new DataView(await blob.arrayBuffer());
}

function readDirectory(view: DataView): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY_MARK;) {
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    const entry = {
      name: nameOf(nameBytes, (flags & UTF8_NAMES) !== 0),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    widen(entry, view, at + 46 + nameLength, extraLength);
    entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes beyond 4 GB stand in a field of their own, in this order, those that did not fit. */
function widen(entry: ZipEntry, view: DataView, from: number, length: number): void {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packed', 'at'] as const) {
      if (entry[key] !== FULL) continue;
      entry[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}

/** Old archives from Chinese Windows write names in its own encoding, without saying so. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
