import { FaultError } from '../../workers/contract/fault';
import { exactRows } from '../../workers/table/exact';
import type { Engine } from '../engine/engine';

/**
 * Bytes that a table takes for each byte of its file, as measured on files of orders: kept on the device, and in memory,
 * where nothing is compressed. Real files are within a factor of two of it.
 */
const SIZE_OF_TABLE = {
  text: { device: 0.5, memory: 1.1 },
  parquet: { device: 1.4, memory: 3.3 },
  packed: { device: 2.5, memory: 5.5 },
};
const DOUBT = 2;

/** What WebAssembly's four gigabytes leave for tables. */
const MEMORY_FOR_TABLES = 3.1 * 1024 ** 3;

export type SizeClass = keyof typeof SIZE_OF_TABLE;

/** How large a table will be, about; null when it may well fit into what is left. */
export function shortage(
  kind: SizeClass,
  fileBytes: number,
  left: number,
  place: 'device' | 'memory',
): number | null {
  const needed = fileBytes * SIZE_OF_TABLE[kind][place];
  return needed / DOUBT > left ? needed : null;
}

/**
 * Refuses a file that cannot fit, before anything is done with it.
 * @throws FaultError `ingest-no-room` or `ingest-no-memory`, with the bytes needed and left
 */
export async function requireRoom(engine: Engine, file: File): Promise<void> {
  const place = engine.isPersistent ? 'device' : 'memory';
  const left = place === 'device' ? await roomOnDevice() : await roomInMemory(engine);
  const needed = shortage(await sizeClass(file), file.size, left, place);
  if (needed === null) return;
  const code = place === 'device' ? 'ingest-no-room' : 'ingest-no-memory';
  throw new FaultError({ code, values: { needed: megabytes(needed), left: megabytes(left) } });
}

async function sizeClass(file: File): Promise<SizeClass> {
  const [a, b, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (a === 0x50 && b === 0x41 && c === 0x52 && d === 0x31) return 'parquet';
  const isGzip = a === 0x1f && b === 0x8b;
  const isZip = a === 0x50 && b === 0x4b;
  return isGzip || isZip ? 'packed' : 'text';
}

async function roomOnDevice(): Promise<number> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  return Math.max(0, quota - usage);
}

async function roomInMemory(engine: Engine): Promise<number> {
  const found = await engine.query('SELECT sum(memory_usage_bytes)::DOUBLE FROM duckdb_memory()');
  return Math.max(0, MEMORY_FOR_TABLES - Number(exactRows(found)[0]?.[0] ?? 0));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 ** 2);
}
