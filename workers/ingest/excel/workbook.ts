import { FaultError } from '../../contract/fault';
import { ZipFile } from '../zip/zip-file';
import { numberKind, type NumberKind } from './number-format';
import { XmlReader, attribute, type XmlListener } from './xml-reader';

export interface WorkbookSheet {
  name: string;
  /** Path inside the archive. */
  path: string;
  isHidden: boolean;
}

/** The parts of a workbook that every sheet needs. */
export class Workbook {
  is1904 = false;
  sheets: WorkbookSheet[] = [];
  sharedTexts: string[] = [];
  /** By style of a cell: what its number is. */
  kinds: NumberKind[] = [];

  private constructor(readonly zip: ZipFile) {}

  /** @throws FaultError `ingest-excel-broken`, `ingest-excel-binary` */
  static async open(file: Blob): Promise<Workbook> {
    try {
      const workbook = new Workbook(await ZipFile.open(file));
      await workbook.#load();
      return workbook;
    } catch (error) {
      if (error instanceof FaultError) throw error;
      throw new FaultError({ code: 'ingest-excel-broken', cause: String(error) }, error);
    }
  }

  /** The text of a part of the archive, as it is unpacked. @throws Error when it is missing or damaged */
  async *texts(path: string, onBytes: (bytes: number) => void = () => undefined): AsyncGenerator<string> {
    const entry = this.zip.find(path);
    if (!entry) throw new Error(`${path} is missing`);
    if (entry.isEncrypted) throw new FaultError({ code: 'ingest-excel-encrypted' });
    const decoder = new TextDecoder();
    const stream = (await this.zip.stream(entry)).getReader();
    let bytes = 0;
    for (;;) {
      const { done, value } = await stream.read();
      if (done) break;
      bytes += value.length;
      onBytes((bytes / Math.max(entry.size, 1)) * entry.packed);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
    if (bytes !== entry.size) throw new Error(`${path}: ${bytes} of ${entry.size} bytes`);
  }

  /** Reads a part that may be missing. */
  async read(path: string, listener: XmlListener): Promise<void> {
    if (!this.zip.find(path)) return;
    const reader = new XmlReader(listener);
    for await (const text of this.texts(path)) reader.push(text);
  }

  async #load(): Promise<void> {
    const path = await this.#workbookPath();
    if (path.endsWith('.bin')) throw new FaultError({ code: 'ingest-excel-binary' });
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const targets = await this.#relations(`${folder}_rels/${path.slice(folder.length)}.rels`, folder);
    const found: { name: string; id: string; isHidden: boolean }[] = [];
    if (!this.zip.find(path)) throw new Error(`${path} is missing`);
    await this.read(path, {
      open: (name, attributes) => {
        if (name === 'workbookPr')
          this.is1904 = /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
        if (name !== 'sheet') return;
        found.push({
          name: attribute(attributes, 'name') ?? '',
          id: attribute(attributes, 'id') ?? '',
          isHidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        });
      },
    });
    for (const { name, id, isHidden } of found) {
      const target = targets.get(id);
      if (target?.type.endsWith('/worksheet')) this.sheets.push({ name, path: target.path, isHidden });
    }
    const part = (type: string) => [...targets.values()].find((target) => target.type.endsWith(type))?.path;
    await this.#loadStyles(part('/styles') ?? `${folder}styles.xml`);
    await this.#loadTexts(part('/sharedStrings') ?? `${folder}sharedStrings.xml`);
  }

  async #workbookPath(): Promise<string> {
    const targets = await this.#relations('_rels/.rels', '');
    const main = [...targets.values()].find(({ type }) => type.endsWith('/officeDocument'));
    return main?.path ?? (this.zip.find('xl/workbook.bin') ? 'xl/workbook.bin' : 'xl/workbook.xml');
  }

  async #relations(path: string, folder: string): Promise<Map<string, { path: string; type: string }>> {
    const targets = new Map<string, { path: string; type: string }>();
    await this.read(path, {
      open: (name, attributes) => {
        if (name !== 'Relationship') return;
        const target = attribute(attributes, 'Target') ?? '';
        const full = target.startsWith('/') ? target.slice(1) : resolved(folder + target);
        targets.set(attribute(attributes, 'Id') ?? '', {
          path: full,
          type: attribute(attributes, 'Type') ?? '',
        });
      },
    });
    return targets;
  }

  async #loadStyles(path: string): Promise<void> {
    const codes = new Map<number, string>();
    let isCellStyle = false;
    await this.read(path, {
      open: (name, attributes) => {
        if (name === 'numFmt') {
          codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
        } else if (name === 'cellXfs') isCellStyle = true;
        else if (name === 'xf' && isCellStyle) {
          const id = Number(attribute(attributes, 'numFmtId') ?? 0);
          this.kinds.push(numberKind(id, codes.get(id)));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') isCellStyle = false;
      },
    });
  }

  async #loadTexts(path: string): Promise<void> {
    const text = new TextParts();
    await this.read(path, {
      open: (name) => text.open(name),
      text: (part) => text.add(part),
      close: (name) => {
        text.close(name);
        if (name === 'si') this.sharedTexts.push(text.take());
      },
    });
  }
}

/** The text of rich text: all its runs, without the reading aids of East Asian words. */
export class TextParts {
  #text = '';
  #isText = false;
  #isAid = false;

  open(name: string): void {
    if (name === 't') this.#isText = !this.#isAid;
    else if (name === 'rPh') this.#isAid = true;
  }

  add(part: string): void {
    if (this.#isText) this.#text += part;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isAid = false;
  }

  take(): string {
    const text = plainText(this.#text);
    this.#text = '';
    return text;
  }
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
