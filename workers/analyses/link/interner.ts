import { textCodes } from '../../kernels/text-codes';

/** Gives each different text a number, and keeps how often it came. */
export class Interner {
  readonly #ids = new Map<string, number>();
  readonly texts: string[] = [];
  readonly codes: Uint16Array[] = [];
  readonly counts: number[] = [];

  /** The number of a text; −1 for ''. */
  add(text: string): number {
    if (text === '') return -1;
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.#ids.set(text, id);
      this.texts.push(text);
      this.codes.push(textCodes(text));
      this.counts.push(0);
    }
    this.counts[id]!++;
    return id;
  }
}
