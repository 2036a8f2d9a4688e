const PIECE = 1 << 20;

/** Writes strict comma-separated UTF-8 text, piece by piece, so that nothing large is held as one string. */
export class CsvWriter {
  #text = '';
  readonly #pieces: Blob[] = [];

  write(fields: readonly string[]): void {
    this.#text += `${fields.map(csvValue).join(',')}\n`;
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
