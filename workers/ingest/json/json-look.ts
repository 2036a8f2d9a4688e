import { FaultError, type Fault } from '../../contract/fault';
import { columnNames, type Renamed } from '../column-names';
import { isUtf8 } from '../encoding';
import type { OnBytes } from '../recode';
import { RejectedRows } from '../rejected-rows';
import type { JsonLayout } from './json-layout';
import { JsonRecords } from './json-records';
import { listRows, objectRows, valueRows, type JsonRows } from './json-rows';
import { CLOSE_LIST, COMMA, OPEN_LIST, OPEN_OBJECT, type JsonScan, skipSpace } from './json-scan';
import { newShape, ShapeObserver, type Shape } from './json-shape';
import { sourceText } from './json-text';
import { jsonType, type TypeFindings } from './json-type';

/** What records are: the first one decides. */
export type RecordKind = 'objects' | 'lists' | 'values';

/** So many lists are compared with the first, to tell a header. */
const HEADER_ROWS = 200;
const N = 0x6e;

/** What a look at every record has shown. */
export class JsonLook {
  kind: RecordKind | null = null;
  rows = 0;
  readonly rejected = new RejectedRows();
  readonly observer: ShapeObserver;
  readonly findings: TypeFindings & { renamed: Renamed[] } = { warnings: [], renamed: [] };
  /** A piece of the file that is not UTF-8. */
  foreign: Uint8Array | null = null;
  hasHeader = false;

  readonly #root = newShape();
  readonly #cells: Shape[] = [];
  #first: { bytes: Uint8Array; line: number } | null = null;
  #heads: (string | null)[][] = [];

  constructor(readonly scan: JsonScan) {
    this.observer = new ShapeObserver(scan);
  }

  /** @throws FaultError `ingest-json-broken` where no record can be told from the next */
  async read(blob: Blob, layout: JsonLayout, onBytes: OnBytes): Promise<void> {
    const records = new JsonRecords(blob, layout);
    while (await records.more()) {
      onBytes(records.bytesRead);
      if (!isUtf8(records.bytes)) {
        this.foreign = records.bytes;
        return;
      }
      while (records.next()) this.#record(records);
    }
    const { flaw } = records;
    if (flaw) {
      throw new FaultError({
        code: 'ingest-json-broken',
        values: { line: flaw.line, character: flaw.character, what: `json-${flaw.expected}` },
        place: { line: flaw.line, character: flaw.character },
      });
    }
    this.#judgeHeader();
  }

  /** What makes rows of the records; null when there is no column. */
  rowMaker(flatten: boolean): JsonRows | null {
    const { scan, findings } = this;
    switch (this.kind) {
      case 'objects': {
        const type = jsonType(this.#root, '', findings);
        return type.kind === 'struct' ? objectRows(type, flatten, scan, findings) : null;
      }
      case 'lists': {
        const header = this.hasHeader ? (this.#heads[0] ?? []).map((name) => name ?? '') : [];
        const { names, renamed } = columnNames(header, this.#cells.length);
        findings.renamed.push(...renamed);
        const types = this.#cells.map((cell, index) => jsonType(cell, names[index]!, findings));
        return types.length === 0 ? null : listRows(names, types, scan);
      }
      case 'values':
        return valueRows(jsonType(this.#root, 'value', findings), scan);
      case null:
        return null;
    }
  }

  /** Whether a record becomes a row; both passes ask this. */
  fits(bytes: Uint8Array, start: number): boolean {
    const byte = bytes[start]!;
    if (this.kind === 'objects') return byte === OPEN_OBJECT;
    return this.kind === 'lists' ? byte === OPEN_LIST : true;
  }

  /** What has to be said. */
  warnings(): Fault[] {
    const { duplicates, firstDuplicate } = this.observer;
    if (!firstDuplicate) return this.findings.warnings;
    return [
      ...this.findings.warnings,
      {
        code: 'ingest-json-duplicate-keys',
        severity: 'warning',
        values: { count: duplicates, ...firstDuplicate },
        place: { line: firstDuplicate.line },
      },
    ];
  }

  #record(records: JsonRecords): void {
    const { bytes, start, end } = records;
    if (records.broken) {
      this.rejected.add(
        records.line,
        null,
        sourceText(bytes, start, end),
        `broken-json-${records.broken.expected}`,
      );
      return;
    }
    const byte = bytes[start]!;
    // A line for every record would be counted for nothing; examples and rejected ones need theirs.
    if (this.kind === null && byte !== N) {
      this.kind = byte === OPEN_OBJECT ? 'objects' : byte === OPEN_LIST ? 'lists' : 'values';
    }
    if (this.kind === null || !this.fits(bytes, start)) {
      const reason = this.kind === 'lists' ? 'not-a-list' : 'not-an-object';
      this.rejected.add(records.line, null, sourceText(bytes, start, end), reason);
      return;
    }
    this.rows++;
    this.observer.line = records.line;
    if (this.kind === 'lists') this.#list(bytes, start, end, records.line);
    else this.observer.value(this.#root, bytes, start, end);
  }

  #list(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (this.#heads.length < HEADER_ROWS) this.#heads.push(textsOf(bytes, start, end));
    if (this.#first) this.#cellsOf(bytes, start, end);
    // Names would make every column text, so the first list waits until it is known what it is.
    else this.#first = { bytes: bytes.slice(start, end), line };
  }

  #cellsOf(bytes: Uint8Array, start: number, end: number): void {
    let at = skipSpace(bytes, start + 1, end);
    for (let place = 0; bytes[at] !== CLOSE_LIST; place++) {
      const cell = (this.#cells[place] ??= newShape());
      at = skipSpace(bytes, this.observer.value(cell, bytes, at, end), end);
      if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1, end);
    }
  }

  /** Names are different texts that stand above values of another kind, or are not repeated below. */
  #judgeHeader(): void {
    if (!this.#first) return;
    const [head = [], ...below] = this.#heads;
    const names = head.filter((name) => name !== null && name.trim() !== '');
    const areNames = head.length > 0 && names.length === head.length && new Set(names).size === names.length;
    const isTyped = this.#cells.some(
      ({ counts }, place) =>
        place < head.length && counts.text === 0 && Object.values(counts).some((n) => n > 0),
    );
    const isRepeated = below.some((row) => row.some((text, place) => text !== null && text === head[place]));
    this.hasHeader = areNames && below.length > 0 && (isTyped || !isRepeated);
    if (this.hasHeader) {
      this.rows--;
      while (this.#cells.length < head.length) this.#cells.push(newShape());
    } else {
      this.observer.line = this.#first.line;
      this.#cellsOf(this.#first.bytes, 0, this.#first.bytes.length);
    }
  }
}

/** The items of a list that are texts; null for all others. */
function textsOf(bytes: Uint8Array, start: number, end: number): (string | null)[] {
  const row = JSON.parse(sourceText(bytes, start, end).replace(/\b(NaN|-?Infinity)\b/g, 'null')) as unknown[];
  return row.map((item) => (typeof item === 'string' ? item : null));
}
