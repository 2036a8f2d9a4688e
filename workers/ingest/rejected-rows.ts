import { Int64 } from 'apache-arrow';
import { GrowingIntegers, GrowingTexts } from '../table/grow';
import { writePiece } from '../table/write-piece';
import { LINES_TOLD, linesTold, REJECTED_COLUMNS } from './repair';

/** Records that do not fit their table: kept with their line and the reason, never dropped. */
export class RejectedRows {
  count = 0;
  readonly #lines: number[] = [];
  readonly #columns = [
    new GrowingIntegers(new Int64()),
    new GrowingTexts(),
    new GrowingTexts(),
    new GrowingTexts(),
  ] as const;

  add(line: number, column: string | null, text: string, reason: string): void {
    const [lines, columns, texts, reasons] = this.#columns;
    this.count++;
    if (this.#lines.length < LINES_TOLD) this.#lines.push(line);
    lines.add(line);
    if (column === null) columns.addNull();
    else columns.add(column);
    texts.add(text);
    reasons.add(reason);
  }

  /** Lines of the first ones, to be named in a message. */
  get lines(): string[] {
    return linesTold(this.#lines, this.count);
  }

  /** All of them as an Arrow IPC stream; null when there is none. */
  finish(): Uint8Array<ArrayBuffer> | null {
    if (this.count === 0) return null;
    return writePiece(
      Object.keys(REJECTED_COLUMNS),
      this.#columns.map((column) => column.cut()),
    );
  }
}
