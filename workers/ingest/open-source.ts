import { FaultError } from '../contract/fault';
import { gunzip, type OnBytes } from './recode';
import { sourceFormat, type SourceFormat } from './source-format';

const HEAD = 1 << 16;

/** What is said of formats that cannot be read. */
const REFUSED: Partial<Record<SourceFormat, string>> = {
  empty: 'ingest-empty',
  zip: 'ingest-zip',
  excel: 'ingest-excel',
  'old-excel': 'ingest-excel',
  json: 'ingest-json',
  arrow: 'ingest-arrow',
  pdf: 'ingest-binary',
  binary: 'ingest-binary',
  markup: 'ingest-markup',
  'encrypted-parquet': 'ingest-parquet-encrypted',
};

export interface OpenedSource {
  kind: 'text' | 'parquet';
  content: Blob;
}

/** Recognises a file by its content and unpacks it. @throws FaultError for formats that cannot be read */
export async function openSource(file: Blob, name: string, onBytes: OnBytes): Promise<OpenedSource> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const format = sourceFormat(head, name);
  if (format === 'gzip') {
    const inner = await gunzip(file, onBytes);
    return openSource(inner, name.replace(/\.gz$/i, ''), () => undefined);
  }
  const code = REFUSED[format];
  if (code) throw new FaultError({ code });
  return { kind: format === 'parquet' ? 'parquet' : 'text', content: file };
}
