import { FaultError, type Fault } from '../../contract/fault';
import { listed } from '../../contract/listed';
import { writePiece } from '../../table/write-piece';
import { renamedWarning } from '../column-names';
import { detectEncoding } from '../encoding';
import type { ReadOptions } from '../import-options';
import { joinWarnings } from '../join-warnings';
import type { ArrowPiece, PieceColumn, PieceSource, PieceSummary } from '../piece-source';
import { toUtf8, type OnBytes } from '../recode';
import { findLayout, type JsonLayout } from './json-layout';
import { JsonLook } from './json-look';
import { JsonRecords } from './json-records';
import type { JsonRows } from './json-rows';
import { JsonScan } from './json-scan';

/** So much of the file is looked at to find where its records are. */
const HEAD = 8 << 20;
/** Rows of one piece: two of the engine's row groups, or fewer when they are large. */
const PIECE_ROWS = 122_880;
const PIECE_BYTES = 24 << 20;
/** The memory that rows take is asked for once in so many. */
const ROWS_BETWEEN = 128;
const KEYS_TOLD = 5;

/**
 * Records in JSON. Every record is looked at before the first row is made, so that each column has the type that all of
 * its values fit; then the file is read again, piece by piece.
 */
export class JsonSource implements PieceSource {
  readonly rows: number;
  readonly columns: readonly PieceColumn[];
  readonly #records: JsonRecords;
  #skipsFirst: boolean;

  private constructor(
    blob: Blob,
    layout: JsonLayout,
    readonly look: JsonLook,
    readonly maker: JsonRows,
    readonly extraWarnings: Fault[],
  ) {
    this.rows = look.rows;
    this.columns = maker.columns;
    this.#records = new JsonRecords(blob, layout);
    this.#skipsFirst = look.hasHeader;
  }

  /** @throws FaultError `ingest-json-broken`, `ingest-json-no-records` */
  static async open(file: Blob, { nested = 'struct' }: ReadOptions, onBytes: OnBytes): Promise<JsonSource> {
    const warnings: Fault[] = [];
    let blob = await inUtf8(file, [], warnings, onBytes);
    for (;;) {
      const head = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
      const isWhole = blob.size <= HEAD;
      const layout = findLayout(isWhole ? withLineEnd(head) : head, isWhole);
      const look = new JsonLook(new JsonScan());
      await look.read(blob, layout, onBytes);
      if (look.foreign) {
        blob = await inUtf8(blob, [look.foreign], warnings, onBytes);
        continue;
      }
      const maker = look.rowMaker(nested === 'flatten');
      if (!maker) throw noRecords(look);
      return new JsonSource(blob, layout, look, maker, [...warnings, ...insideWarning(layout)]);
    }
  }

  async next(): Promise<ArrowPiece | null> {
    const { maker, look } = this;
    const records = this.#records;
    do {
      while (records.next()) {
        if (records.broken || !look.fits(records.bytes, records.start)) continue;
        if (this.#skipsFirst) {
          this.#skipsFirst = false;
          continue;
        }
        maker.add(records.bytes, records.start, records.end);
        const rows = maker.length;
        if (rows === PIECE_ROWS || (rows % ROWS_BETWEEN === 0 && maker.bytes > PIECE_BYTES))
          return this.#cut();
      }
    } while (await records.more());
    return maker.length > 0 ? this.#cut() : null;
  }

  summary(): PieceSummary {
    const { look } = this;
    const { rejected } = look;
    const warnings = joinWarnings([...this.extraWarnings, ...look.warnings()]);
    warnings.push(...renamedWarning(look.findings.renamed));
    if (rejected.count > 0) {
      warnings.push({
        code: 'ingest-json-rejected',
        severity: 'warning',
        values: { count: rejected.count, lines: rejected.lines },
      });
    }
    return { warnings, rejected: rejected.finish() };
  }

  #cut(): ArrowPiece {
    const rows = this.maker.length;
    const names = this.columns.map(({ name }) => name);
    return { rows, ipc: writePiece(names, this.maker.cut()) };
  }
}

/** The text in UTF-8 without a mark; says so when it had to be changed. */
async function inUtf8(
  file: Blob,
  more: readonly Uint8Array[],
  warnings: Fault[],
  onBytes: OnBytes,
): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, 1 << 20).arrayBuffer());
  const { encoding, mark, isDamaged } = detectEncoding(head, more);
  const rest = mark > 0 ? file.slice(mark) : file;
  if (encoding === 'utf-8' && !isDamaged) return more.length === 0 ? rest : toUtf8(rest, encoding, onBytes);
  warnings.push(
    isDamaged
      ? { code: 'ingest-characters', severity: 'warning' }
      : { code: 'ingest-encoding', severity: 'warning', values: { encoding: encoding.toUpperCase() } },
  );
  return toUtf8(rest, encoding, onBytes);
}

/** So that a number at the very end is known to have ended. */
function withLineEnd(head: Uint8Array): Uint8Array {
  const longer = new Uint8Array(head.length + 1);
  longer.set(head);
  longer[head.length] = 10;
  return longer;
}

function insideWarning({ path, others }: JsonLayout): Fault[] {
  if (path.length === 0) return [];
  const told = others.map((key) => `“${key}”`);
  const values = { path: path.join('.'), others: listed(told, KEYS_TOLD) };
  return [
    { code: others.length > 0 ? 'ingest-json-inside' : 'ingest-json-list', severity: 'warning', values },
  ];
}

function noRecords({ rejected }: JsonLook): FaultError {
  if (rejected.count === 0) return new FaultError({ code: 'ingest-json-no-records' });
  return new FaultError({
    code: 'ingest-json-all-broken',
    values: { count: rejected.count, lines: rejected.lines },
  });
}
