/** What a file is, by its first bytes. */
export type SourceFormat =
  | 'empty'
  | 'text'
  | 'parquet'
  | 'gzip'
  | 'zip'
  | 'excel'
  | 'old-excel'
  | 'arrow'
  | 'feather'
  | 'json'
  | 'model'
  | 'markup'
  | 'pdf'
  | 'encrypted-parquet'
  | 'binary';

const MAGIC: { format: SourceFormat; bytes: string }[] = [
  { format: 'parquet', bytes: 'PAR1' },
  { format: 'encrypted-parquet', bytes: 'PARE' },
  { format: 'arrow', bytes: 'ARROW1' },
  { format: 'feather', bytes: 'FEA1' },
  { format: 'gzip', bytes: '\x1f\x8b' },
  { format: 'zip', bytes: 'PK\x03\x04' },
  { format: 'zip', bytes: 'PK\x05\x06' },
  { format: 'old-excel', bytes: '\xd0\xcf\x11\xe0' },
  { format: 'pdf', bytes: '%PDF-' },
];

/**
 * Recognises a file by its content; its name only tells an Excel workbook from another zip file.
 * @param head at least the first kilobyte, or the whole file
 */
export function sourceFormat(head: Uint8Array, name: string): SourceFormat {
  if (head.length === 0) return 'empty';
  const start = Array.from(head.subarray(0, 8), (byte) => String.fromCharCode(byte)).join('');
  const found = MAGIC.find(({ bytes }) => start.startsWith(bytes))?.format;
  if (found === 'zip') return isWorkbook(head, name) ? 'excel' : 'zip';
  if (found) return found;
  if (isArrowStream(head)) return 'arrow';
  if (isBinary(head)) return 'binary';
  const text = new TextDecoder().decode(head.subarray(0, 4096)).trimStart();
  if (/^(<!doctype|<html|<\?xml|<table|<svg)/i.test(text)) return 'markup';
  if (isModel(text)) return 'model';
  return isJson(text, name) ? 'json' : 'text';
}

function isWorkbook(head: Uint8Array, name: string): boolean {
  const entries = new TextDecoder('latin1').decode(head.subarray(0, 4096));
  return /\.xls[xmb]$/i.test(name) || /\[Content_Types\]\.xml|xl\/workbook/.test(entries);
}

/** A stream starts with the mark of a continued message and the length of the schema that follows. */
function isArrowStream(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 16 || view.getUint32(0, true) !== 0xffffffff) return false;
  const size = view.getUint32(4, true);
  return size > 0 && size < 1 << 24;
}

/** Zeros mean binary data, unless every second byte is one (UTF-16); so do many other control characters. */
function isBinary(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  const sample = head.subarray(0, 65_536);
  let zeros = 0;
  let evenZeros = 0;
  let controls = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) {
      zeros++;
      if (index % 2 === 0) evenZeros++;
    } else if (byte < 32 && ![1, 9, 10, 12, 13, 26, 27, 31].includes(byte)) controls++;
  });
  const oneSided = Math.min(evenZeros, zeros - evenZeros) < zeros * 0.05;
  if (zeros > sample.length * 0.2 && oneSided) return false;
  return zeros > 2 && zeros > sample.length * 0.001 ? true : controls > sample.length * 0.02;
}

/** A model of prediction that a notebook has left; another program may have laid its text out anew. */
function isModel(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text) && /"format"\s*:\s*"daybook-model"/.test(text);
}

/** A list of plain values looks like a line of text; then the name of the file decides. */
export function isJson(text: string, name: string): boolean {
  const start = text.trimStart();
  if (/\.(json|ndjson|jsonl|geojson)$/i.test(name) && /^[[{]/.test(start)) return true;
  return /^\[\s*[{[]/.test(start) || /^\{\s*("|\}\s*$)/.test(start);
}
