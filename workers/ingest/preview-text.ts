import { FaultError, type Fault } from '../contract/fault';
import type { ColumnType } from './column-type';
import { conversionType } from './conversion-type';
import type { DateOrder } from './date-order';
import type { DecimalMark } from './number-format';
import { TextPreparation } from './prepare-text';
import type { PreparedText, TextFindings } from './prepared-text';
import { previewCell, type PreviewCell } from './preview-value';
import { readRecords } from './record-reader';
import { STRICT } from './repair';
import { sourceFormat } from './source-format';
import type { TextOptions } from './text-options';

/** The beginning of a file as it will be read. */
export interface TextPreview {
  found: TextFindings & {
    /** null: no column tells, or they disagree. */
    decimal: DecimalMark | null;
    dateOrder: DateOrder | null;
    nullWords: string[];
  };
  columns: { name: string; type: ColumnType }[];
  rows: { line: number | null; cells: PreviewCell[] }[];
  /** Lines that do not fit, the first ones. */
  rejected: { line: number; text: string; reason: string }[];
  warnings: Fault[];
  /** Bytes that were looked at, and whether that is all. */
  bytes: number;
  isWhole: boolean;
}

const HEAD = 1 << 19;
const ROWS = 30;
const REJECTED = 5;

/** Reads the first half megabyte as the whole would be read. @throws FaultError for files that are no text */
export async function previewText(file: Blob, name: string, options: TextOptions): Promise<TextPreview> {
  const { head, isWhole } = await headOf(file, name);
  const prepared = await new TextPreparation(head, () => undefined, options).prepare();
  const records = readRecords(await prepared.rows.slice(0, HEAD).text(), prepared.dialect)
    .filter(({ text }) => text !== '' || prepared.names.length === 1)
    .slice(0, ROWS);
  const types = prepared.types.map((type, index) => {
    if (type.convert === undefined) return type;
    const texts = [
      ...new Set(records.map(({ fields }) => fields[index] ?? '').filter((text) => text !== '')),
    ];
    return { ...(conversionType(texts, type.convert, options) ?? type), convert: type.convert };
  });
  return {
    found: findings(prepared, types),
    columns: prepared.names.map((column, index) => ({ name: column, type: types[index]! })),
    rows: records.map(({ fields }, row) => ({
      line: lineOf(prepared, row),
      cells: types.map((type, index) => previewCell(fields[index] ?? '', type)),
    })),
    rejected: await rejectedOf(prepared),
    warnings: prepared.warnings,
    bytes: head.size,
    isWhole,
  };
}

function findings({ found }: PreparedText, types: readonly ColumnType[]): TextPreview['found'] {
  const marks = new Set(
    types.flatMap(({ parse, type, convert }) =>
      convert !== undefined
        ? []
        : parse.kind === 'number'
          ? [parse.format.decimal]
          : /^(DOUBLE|DECIMAL)/.test(type)
            ? (['.'] as const)
            : [],
    ),
  );
  const orders = new Set(
    types.flatMap(({ parse }) =>
      parse.kind === 'formats'
        ? parse.formats.flatMap((format): DateOrder[] =>
            /^%d.%m/.test(format) ? ['day'] : /^%m.%d/.test(format) ? ['month'] : [],
          )
        : [],
    ),
  );
  const [decimal = null] = marks;
  const [dateOrder = null] = orders;
  return {
    ...found,
    decimal: marks.size > 1 ? null : decimal,
    dateOrder: orders.size > 1 ? null : dateOrder,
    nullWords: [...new Set(types.flatMap(({ nullWords }) => nullWords))],
  };
}

function lineOf({ lines }: PreparedText, row: number): number | null {
  const step = lines?.findLast(([first]) => first <= row);
  return step ? step[1] + row - step[0] : null;
}

async function rejectedOf({ rejected }: PreparedText): Promise<TextPreview['rejected']> {
  if (!rejected) return [];
  const records = readRecords(await rejected.rows.slice(0, HEAD).text(), STRICT).slice(0, REJECTED);
  return records.map(({ fields: [line, , text = '', reason = ''] }) => ({
    line: Number(line),
    text,
    reason,
  }));
}

/** The beginning up to the end of a line, unpacked. */
async function headOf(file: Blob, name: string): Promise<{ head: Blob; isWhole: boolean }> {
  const start = new Uint8Array(await file.slice(0, 1 << 16).arrayBuffer());
  const format = sourceFormat(start, name);
  if (format === 'gzip') return headOf(await unpackedHead(file), name.replace(/\.gz$/i, ''));
  if (format === 'empty') throw new FaultError({ code: 'ingest-empty' });
  if (format !== 'text') throw new FaultError({ code: 'ingest-preview' });
  const isWhole = file.size <= HEAD;
  return { head: isWhole ? file : file.slice(0, await lineEnd(file)), isWhole };
}

/** In UTF-16 a newline is two bytes, so the cut is made before both. */
async function lineEnd(file: Blob): Promise<number> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const last = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13));
  if (last <= 0) return HEAD;
  const isWide = bytes[last + 1] === 0 || bytes[last - 1] === 0;
  return isWide ? (last + 2) & ~1 : last + 1;
}

async function unpackedHead(file: Blob): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    while (size <= HEAD) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      size += value.length;
    }
  } catch (error) {
    if (pieces.length === 0)
      throw new FaultError({ code: 'ingest-gzip-broken', cause: String(error) }, error);
  }
  await reader.cancel().catch(() => undefined);
  return new Blob(pieces);
}
