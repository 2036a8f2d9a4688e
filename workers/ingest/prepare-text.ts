import { FaultError, type Fault } from '../contract/fault';
import { blobPieces } from './blob-pieces';
import { renamedWarning } from './column-names';
import type { ColumnType } from './column-type';
import { columnTypes } from './column-types';
import { CsvScan, type ScanOptions } from './csv-scan';
import type { Dialect } from './dialect';
import { detectEncoding, givenEncoding, type DetectedEncoding, type Encoding } from './encoding';
import type { LineMap } from './line-map';
import type { PieceFeed } from './piece-feed';
import type { PreparedText, Verification } from './prepared-text';
import { toUtf8, type OnBytes } from './recode';
import { linesTold, rejectedText, repair, STRICT } from './repair';
import { layOut, type TextLayout } from './text-layout';
import type { TextOptions } from './text-options';
import { findTotalRow, type TotalRow } from './total-row';
import { typeWarnings } from './type-warnings';

/** Bytes: files up to `small` are looked at whole before they are loaded, of others `samples` pieces of one size. */
const SIZES = { small: 16 << 20, sample: 1 << 16, samples: 48 };

/**
 * Gets delimited text ready for the engine. A large file can be loaded on the word of samples while `verify` reads it
 * whole; the samples are wrong now and then, so the load counts only once that agrees.
 */
export class TextPreparation {
  #layout: TextLayout | null = null;
  #total: TotalRow | null = null;
  #encoding: Encoding = 'utf-8';
  #first: PreparedText | null = null;
  #samples: Sample[] = [];
  #warnings: Fault[] = [];

  constructor(
    readonly source: Blob,
    readonly onBytes: OnBytes = () => undefined,
    readonly options: TextOptions = {},
    readonly sizes = SIZES,
  ) {}

  /** @throws FaultError `ingest-empty` */
  async prepare(): Promise<PreparedText> {
    this.#samples = await readSamples(this.source, this.sizes);
    const [head = new Uint8Array(0), ...more] = this.#samples.map(({ bytes }) => bytes);
    const { encoding } = this.options;
    const found = encoding ? givenEncoding(encoding, head, more) : detectEncoding(head, more);
    this.#first = await this.#prepareAs(found);
    return this.#first;
  }

  /** Reads all that `prepare` only sampled. @param feed gets what was read of the rows that `prepare` has told */
  async verify(feed?: PieceFeed): Promise<Verification> {
    const layout = this.#layout;
    const first = this.#first;
    if (!layout || !first) throw new Error('prepare comes first');
    if (first.isVerified) return { isConfirmed: true, prepared: first };
    const exact = first.types.map(needsEveryValue);
    const found = await this.#look(layout, layout.rows, layout.dialect, { exact }, feed);
    if ('encoding' in found) return { isConfirmed: false, prepared: await this.#prepareAs(found.encoding) };
    if (found.scan.irregular || layout.isCommentGiven)
      return { isConfirmed: false, prepared: await this.#repaired(layout) };
    const whole = await this.#typesOf(layout, layout.rows, found.scan, exact);
    const isConfirmed = whole.every((type, index) => holds(first.types[index]!, type));
    // Lines and counts of the remarks are right only in what was seen whole.
    const types = isConfirmed
      ? whole.map((type, index) => ({ ...first.types[index]!, remark: type.remark }))
      : whole;
    return { isConfirmed, prepared: this.#prepared(layout, layout.rows, layout.dialect, types, found.scan) };
  }

  /** Writes the rows anew, whatever the scan thought of them. */
  async rewrite(): Promise<PreparedText> {
    if (!this.#layout) throw new Error('prepare comes first');
    return this.#repaired(this.#layout);
  }

  async #prepareAs({ encoding, mark, isDamaged }: DetectedEncoding): Promise<PreparedText> {
    if (isDamaged) this.#warnings.push({ code: 'ingest-characters', severity: 'warning' });
    else if (encoding !== 'utf-8' && !this.options.encoding) {
      this.#warnings.push({
        code: 'ingest-encoding',
        severity: 'warning',
        values: { encoding: encoding.toUpperCase() },
      });
    }
    const isPlain = encoding === 'utf-8' && !isDamaged;
    const text = isPlain ? this.source.slice(mark) : await toUtf8(this.source, encoding, this.onBytes);
    this.#encoding = encoding;
    const withTotal = await layOut(text, this.options);
    const layout = await this.#withoutTotal(withTotal);
    this.#layout = layout;
    if (layout.rows.size <= this.sizes.small) return this.#wholly(layout);
    const start = this.source.size - withTotal.rows.size;
    const samples = isPlain
      ? samplesWithin(this.#samples, start, start + layout.rows.size)
      : await readSamples(layout.rows, this.sizes);
    return this.#sampled(layout, samples);
  }

  async #withoutTotal(layout: TextLayout): Promise<TextLayout> {
    this.#total = await findTotalRow(layout.rows, layout.dialect, layout.names.length);
    return this.#total ? { ...layout, rows: layout.rows.slice(0, this.#total.at) } : layout;
  }

  async #wholly(layout: TextLayout): Promise<PreparedText> {
    const found = await this.#look(layout, layout.rows, layout.dialect, { examineAll: true });
    if ('encoding' in found) return this.#prepareAs(found.encoding);
    if (found.scan.irregular || layout.isCommentGiven) return this.#repaired(layout);
    const types = this.#typesFrom(layout, found.scan);
    return this.#prepared(layout, layout.rows, layout.dialect, types, found.scan);
  }

  #sampled(layout: TextLayout, samples: readonly Sample[]): PreparedText {
    const scan = this.#scanOf(layout, layout.dialect, { examineAll: true });
    let bytes = 0;
    for (const sample of samples) {
      const lines = sample.at === 0 ? upToLastLine(sample.bytes) : wholeLines(sample.bytes);
      bytes += lines.length;
      scan.push(lines);
    }
    const records = scan.records;
    scan.end();
    const types = this.#typesFrom(layout, scan);
    const estimate = Math.round((layout.rows.size / Math.max(bytes, 1)) * records);
    const { longestRecord, lines, nextLine } = scan;
    const seen = { records: estimate, longestRecord, lines, nextLine };
    return { ...this.#prepared(layout, layout.rows, layout.dialect, types, seen), isVerified: false };
  }

  /** Reads rows whole. Bytes that are no UTF-8 end it: the samples were all ASCII and told nothing. */
  async #look(
    layout: TextLayout,
    rows: Blob,
    dialect: Dialect,
    options: ScanOptions,
    feed?: PieceFeed,
  ): Promise<{ scan: CsvScan } | { encoding: DetectedEncoding }> {
    const scan = this.#scanOf(layout, dialect, options);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const foreign: Uint8Array[] = [];
    let from = 0;
    for await (const piece of blobPieces(rows)) {
      scan.push(piece);
      if (scan.hasHighBytes && !decodes(decoder, piece)) {
        foreign.push(piece);
        break;
      }
      const { length } = piece;
      await feed?.send(from, piece);
      from += length;
    }
    if (foreign.length > 0) {
      const { encoding } = this.options;
      const none = new Uint8Array(0);
      return { encoding: encoding ? givenEncoding(encoding, none, foreign) : detectEncoding(none, foreign) };
    }
    scan.end();
    return { scan };
  }

  #scanOf(layout: TextLayout, dialect: Dialect, options: ScanOptions): CsvScan {
    const { nullWords } = this.options;
    const own = nullWords && new Set(nullWords.map((word) => word.trim().toLowerCase()));
    return new CsvScan(dialect, layout.names.length, layout.firstLine, { ...options, nullWords: own });
  }

  #typesFrom({ names, dialect }: TextLayout, { columns }: CsvScan): ColumnType[] {
    return columnTypes(columns, names, dialect.delimiter, this.options);
  }

  async #repaired(layout: TextLayout): Promise<PreparedText> {
    const { names } = layout;
    const repaired = await repair(layout);
    if (repaired.records === 0 && repaired.rejectedCount > 0) {
      const [line = layout.firstLine] = repaired.rejectedLines;
      throw new FaultError({ code: 'ingest-no-shape', values: { line }, place: { line } });
    }
    const found = await this.#look(layout, repaired.rows, STRICT, { examineAll: true });
    if ('encoding' in found) throw new Error('repaired text is not UTF-8');
    const types = this.#typesFrom(layout, found.scan);
    const { longestRecord, records } = found.scan;
    const { lines, nextLine } = repaired;
    const seen = { longestRecord, records, lines, nextLine };
    const prepared = this.#prepared(layout, repaired.rows, STRICT, types, seen);
    const { rejectedCount, rejectedLines, oddQuotes, firstOddQuote, comments } = repaired;
    if (comments > 0) {
      prepared.warnings.push({
        code: 'ingest-comments',
        severity: 'warning',
        values: { count: comments, mark: layout.comment },
      });
    }
    if (rejectedCount > 0) {
      prepared.rejected = joinRejected(repaired.rejected, prepared.rejected);
      prepared.warnings.push({
        code: 'ingest-rejected',
        severity: 'warning',
        values: { count: rejectedCount, lines: linesTold(rejectedLines, rejectedCount), width: names.length },
        place: { line: rejectedLines[0] ?? layout.firstLine },
      });
    }
    if (oddQuotes > 0) {
      const line = firstOddQuote ?? layout.firstLine;
      prepared.warnings.push({
        code: 'ingest-quotes',
        severity: 'warning',
        values: { count: oddQuotes, line },
        place: { line },
      });
    }
    return prepared;
  }

  /** A number that a double would change was seen for the first time: its whole column has to be measured. */
  async #typesOf(layout: TextLayout, rows: Blob, scan: CsvScan, exact: boolean[]): Promise<ColumnType[]> {
    const types = this.#typesFrom(layout, scan);
    const wanted = types.map((type, index) => needsEveryValue(type) || exact[index]!);
    if (wanted.every((want, index) => want === exact[index])) return types;
    const again = await this.#look(layout, rows, layout.dialect, { exact: wanted });
    return 'scan' in again ? this.#typesFrom(layout, again.scan) : types;
  }

  #prepared(
    layout: TextLayout,
    rows: Blob,
    dialect: Dialect,
    types: ColumnType[],
    { records, longestRecord, lines, nextLine }: Seen,
  ): PreparedText {
    const { names, hasHeader, preamble, comment } = layout;
    const { delimiter, quote } = layout.dialect;
    const total = this.#total;
    const header = layoutWarnings(layout);
    const empty: Fault[] = records === 0 ? [{ code: 'ingest-header-only', severity: 'warning' }] : [];
    const ofTypes = records === 0 ? [] : typeWarnings(names, types);
    return {
      rows,
      dialect,
      names,
      types,
      isVerified: true,
      records,
      longestRecord,
      rejected: total && rejectedText([{ line: nextLine, column: '', text: total.text, reason: 'total' }]),
      lines: lines.steps,
      warnings: [...this.#warnings, ...header, ...empty, ...ofTypes, ...totalWarning(total, nextLine)],
      found: { encoding: this.#encoding, delimiter, quote, hasHeader, preamble, comment },
    };
  }
}

/** What is told of the rows, from a look at them all or at samples. */
interface Seen {
  records: number;
  longestRecord: number;
  lines: LineMap;
  nextLine: number;
}

/** How numbers are written and how many digits they have is known only when each was looked at. */
function needsEveryValue({ type, parse, remark }: ColumnType): boolean {
  return type.startsWith('DECIMAL') || parse.kind === 'number' || remark?.kind === 'thousands-doubt';
}

function totalWarning(total: TotalRow | null, line: number): Fault[] {
  if (!total) return [];
  return [{ code: 'ingest-total', severity: 'warning', values: { line }, place: { line } }];
}

type Rejected = PreparedText['rejected'];

function joinRejected(first: Rejected, second: Rejected): Rejected {
  if (!first || !second) return first ?? second;
  return {
    rows: new Blob([first.rows, second.rows]),
    longestRecord: Math.max(first.longestRecord, second.longestRecord),
  };
}

/** The types of samples stand when they are the types of the whole, or forgive more than is needed. */
function holds(sampled: ColumnType, whole: ColumnType): boolean {
  if (sampled.type !== whole.type || sampled.parse.kind !== whole.parse.kind) return false;
  if (sampled.convert !== whole.convert || !isSameNumber(sampled, whole)) return false;
  if (!whole.nullWords.every((word) => sampled.nullWords.includes(word))) return false;
  if (sampled.parse.kind !== 'formats' || whole.parse.kind !== 'formats') return true;
  const { formats } = sampled.parse;
  const bothGuessed = [sampled, whole].every(({ remark }) => remark?.kind === 'date-order-guessed');
  return bothGuessed || whole.parse.formats.every((format) => formats.includes(format));
}

/** A format that reads numbers with groups reads those without them. */
function isSameNumber({ parse: sampled }: ColumnType, { parse: whole }: ColumnType): boolean {
  if (sampled.kind !== 'number' || whole.kind !== 'number') return true;
  const { format } = sampled;
  const { decimal, group, isPercent } = whole.format;
  const isCleaned = !sampled.isBare || whole.isBare;
  return (
    isCleaned &&
    format.decimal === decimal &&
    format.isPercent === isPercent &&
    [format.group, ''].includes(group)
  );
}

function layoutWarnings({ renamed, headerWidth, names, hasHeader, preamble }: TextLayout): Fault[] {
  const warnings: Fault[] = [];
  if (preamble > 0) {
    warnings.push({ code: 'ingest-preamble', severity: 'warning', values: { count: preamble } });
  }
  if (!hasHeader)
    warnings.push({ code: 'ingest-no-header', severity: 'warning', values: { columns: names.length } });
  else if (headerWidth > names.length) {
    warnings.push({
      code: 'ingest-header-width',
      severity: 'warning',
      values: { header: headerWidth, columns: names.length },
      place: { line: 1 },
    });
  }
  return [...warnings, ...renamedWarning(renamed)];
}

function decodes(decoder: TextDecoder, piece: Uint8Array<ArrayBuffer>): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A piece of a blob, and where it begins. */
interface Sample {
  at: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Pieces spread over the blob; a small one is one piece. The first is the beginning, the last the end. */
async function readSamples(blob: Blob, { small, sample, samples }: typeof SIZES): Promise<Sample[]> {
  const read = async (at: number, size: number) => ({
    at,
    bytes: new Uint8Array(await blob.slice(at, at + size).arrayBuffer()),
  });
  if (blob.size <= small) return [await read(0, blob.size)];
  const step = (blob.size - sample) / (samples - 1);
  return Promise.all(
    Array.from({ length: samples }, (_, index) =>
      read(Math.floor(index * step), sample * (index === 0 ? 4 : 1)),
    ),
  );
}

/** What of the samples lies from `start` to before `end`, told from `start`. */
function samplesWithin(samples: readonly Sample[], start: number, end: number): Sample[] {
  return samples
    .map(({ at, bytes }) => ({
      at: Math.max(at - start, 0),
      bytes: bytes.subarray(Math.max(start - at, 0), Math.max(end - at, 0)),
    }))
    .filter(({ bytes }) => bytes.length > 0);
}

function wholeLines(piece: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return upToLastLine(piece.subarray(piece.indexOf(10) + 1));
}

function upToLastLine(piece: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return piece.subarray(0, piece.lastIndexOf(10) + 1);
}
