import { inflateRawSync } from 'node:zlib';

/** A cell as it stands in the file: its text, its kind (`t`) and its style (`s`). */
export interface SheetCell {
  text: string;
  kind: string;
  style: number;
}

/** The files inside a zip, by its central directory. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let at = buffer.readUInt32LE(end + 16);
  for (let n = buffer.readUInt16LE(end + 10); n > 0; n--) {
    const [packed, nameLength] = [buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28)];
    const local = buffer.readUInt32LE(at + 42);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const inflated = inflateRawSync(buffer.subarray(start, start + packed));
    if (inflated.length !== buffer.readUInt32LE(at + 24)) throw new Error(`${name}: size differs`);
    files.set(name, inflated.toString('utf8'));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return files;
}

/** The cells of a worksheet by their references (`B7`). */
export function cellsOf(sheet: string): Map<string, SheetCell> {
  const cells = new Map<string, SheetCell>();
  for (const [, attributes = '', inner = ''] of sheet.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)) {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const text = /<t[^>]*>(.*)<\/t>/s.exec(inner)?.[1] ?? /<v>(.*)<\/v>/s.exec(inner)?.[1] ?? '';
    cells.set(of('r') ?? '', { text: unescapeXml(text), kind: of('t') ?? 'n', style: Number(of('s') ?? 0) });
  }
  return cells;
}

/** Entities, then Excel's own `_x0007_`. */
function unescapeXml(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text
    .replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name]!)
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
