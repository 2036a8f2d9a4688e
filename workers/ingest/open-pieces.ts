import type { ReadOptions } from './import-options';
import type { ReadFormat } from './open-source';
import { PieceAhead } from './piece-ahead';
import type { PieceColumn, PieceSource, SheetInfo } from './piece-source';
import type { OnBytes } from './recode';

export type PieceFormat = Exclude<ReadFormat, 'text'>;

/** A file that comes in piece by piece, as far as it is known when it was opened. */
export interface OpenedPieces {
  kind: PieceFormat;
  rows: number | null;
  columns: readonly PieceColumn[] | null;
  /** Excel: the sheets that hold something, and which of them is read. */
  sheets?: SheetInfo[];
  sheet?: string;
}

/** Opens a reader; each is fetched only by those who have such a file. @throws FaultError of the reader */
export async function openPieces(
  kind: PieceFormat,
  content: Blob,
  options: ReadOptions,
  onBytes: OnBytes,
): Promise<{ source: PieceSource; description: OpenedPieces }> {
  const { source, ...more } = await openReader(kind, content, options, onBytes);
  const { rows, columns } = source;
  return { source: new PieceAhead(source), description: { kind, rows, columns, ...more } };
}

interface Reader {
  source: PieceSource;
  sheets?: SheetInfo[];
  sheet?: string;
}

async function openReader(
  kind: PieceFormat,
  content: Blob,
  options: ReadOptions,
  onBytes: OnBytes,
): Promise<Reader> {
  switch (kind) {
    case 'parquet': {
      // Five megabytes of WebAssembly: only for those who need them.
      const { ParquetSource } = await import('./parquet-source');
      return { source: await ParquetSource.open(content) };
    }
    case 'json': {
      const { JsonSource } = await import('./json/json-source');
      return { source: await JsonSource.open(content, options, onBytes) };
    }
    case 'arrow': {
      const { ArrowSource } = await import('./arrow/arrow-source');
      return { source: await ArrowSource.open(content) };
    }
    case 'model': {
      // It looks at all that a model needs, learners included.
      const { ModelSource } = await import('./model-source');
      return { source: await ModelSource.open(content) };
    }
    case 'excel': {
      const { ExcelSource } = await import('./excel/excel-source');
      const source = await ExcelSource.open(content, options, onBytes);
      return { source, sheets: source.sheets, sheet: source.sheet };
    }
  }
}
