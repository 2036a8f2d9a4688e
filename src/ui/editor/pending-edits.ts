/** Long texts reach the notebook a moment after the last key, because reading them again at each key would be felt. */
const LONG = 20_000;
const PAUSE_MS = 300;

const waiting = new Set<() => void>();

/** Hands over what has been typed and is still on its way; before anything that looks at the notebook's text. */
export function flushEdits(): void {
  for (const flush of [...waiting]) flush();
}

/** Calls `report` with the text: at once for a short one, after a pause for a long one. */
export class EditReporter {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #read: (() => string) | null = null;

  constructor(readonly report: (text: string) => void) {}

  changed(length: number, read: () => string): void {
    this.#read = read;
    if (length < LONG) {
      this.flush();
      return;
    }
    waiting.add(this.flush);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE_MS);
  }

  flush = (): void => {
    clearTimeout(this.#timer);
    waiting.delete(this.flush);
    const read = this.#read;
    this.#read = null;
    if (read) this.report(read());
  };
}
