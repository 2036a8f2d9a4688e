import { FaultError } from '../contract/fault';
import { detectEncoding } from './encoding';
import { gunzip, type OnBytes } from './recode';
import { isJson, sourceFormat, type SourceFormat } from './source-format';

const HEAD = 1 << 16;

/** What is said of formats that cannot be read. */
const REFUSED: Partial<Record<SourceFormat, string>> = {
  empty: 'ingest-empty',
  'old-excel': 'ingest-old-excel',
  feather: 'ingest-feather',
  pdf: 'ingest-binary',
  binary: 'ingest-binary',
  markup: 'ingest-markup',
  'encrypted-parquet': 'ingest-parquet-encrypted',
};

export type ReadFormat = 'text' | 'parquet' | 'json' | 'excel' | 'arrow' | 'model';

export interface OpenedSource {
  kind: ReadFormat;
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
  if (format === 'zip') {
    const { unpackOne } = await import('./zip/unpack-one');
    const inner = await unpackOne(file);
    return openSource(inner.content, inner.name, () => undefined);
  }
  if (format === 'old-excel') {
    const { isEncryptedWorkbook } = await import('./excel/compound-file');
    if (await isEncryptedWorkbook(file)) throw new FaultError({ code: 'ingest-excel-encrypted' });
  }
  const code = REFUSED[format];
  if (code) throw new FaultError({ code });
  if (format === 'text' && isJsonInside(head, name)) return { kind: 'json', content: file };
  return { kind: isRead(format) ? format : 'text', content: file };
}

function isRead(format: SourceFormat): format is ReadFormat {
  return ['text', 'parquet', 'json', 'excel', 'arrow', 'model'].includes(format);
}

/** JSON in another encoding than UTF-8. */
function isJsonInside(head: Uint8Array, name: string): boolean {
  const { encoding, mark } = detectEncoding(head);
  return encoding !== 'utf-8' && isJson(new TextDecoder(encoding).decode(head.subarray(mark)), name);
}
