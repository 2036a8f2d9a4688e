const PIECE = 1 << 20;

/** Writes strict comma-separated UTF-8 text, piece by piece, so that nothing large is held as one string. */
export class CsvWriter {
  #text = '';
  /** At most so many bytes are in one record. */
  longestRecord = 0;
  readonly #pieces: Blob[] = [];

  write(fields: readonly string[]): void {
    const record = fields.map(csvValue).join(',');
    // A character takes three bytes at most; those of four count as two characters.
    this.longestRecord = Math.max(this.longestRecord, record.length * 3);
    this.#text += `${record}\n`;
    if (this.#text.length < PIECE) return;
    this.#pieces.push(new Blob([this.#text]));
    this.#text = '';
  }

  finish(): Blob {
    return new Blob([...this.#pieces, this.#text]);
  }
}

function csvValue(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
