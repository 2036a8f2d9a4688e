/** Files whose rows are all over the place get no line numbers. */
const MOST_STEPS = 200;

/** A row and the line where it begins; the rows after it follow line by line. */
export type LineStep = [row: number, line: number];

/** Keeps in which line of the file each row begins, as the few places where the next row is not in the next line. */
export class LineMap {
  readonly #steps: LineStep[] = [];
  #rows = 0;
  #expected = -1;

  /** The next row begins in this line. */
  add(line: number): void {
    if (line !== this.#expected && this.#steps.length <= MOST_STEPS) this.#steps.push([this.#rows, line]);
    this.#expected = line + 1;
    this.#rows++;
  }

  /** null: too many steps to be kept. */
  get steps(): LineStep[] | null {
    return this.#steps.length <= MOST_STEPS ? this.#steps : null;
  }
}
