/**
 * The letter is shown first: what the notebook makes of a text (plans, marks, another version to go back to) waits until the fingers
 * rest for a moment, but not for long, so that it never stands between a key and its letter.
 */
const PAUSE_MS = 120;
const PATIENCE_MS = 400;

/** Long texts wait for a longer pause, because reading them again at each key would be felt. */
const LONG = 20_000;
const LONG_PAUSE_MS = 300;

const waiting = new Set<() => void>();

/** Hands over what has been typed and is still on its way; before anything that looks at the notebook's text. */
export function flushEdits(): void {
  for (const flush of [...waiting]) flush();
}

/** Calls `report` with the text of an editor, a moment after its last change. */
export class EditReporter {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #read: (() => string) | null = null;
  #since = 0;

  constructor(readonly report: (text: string) => void) {}

  /** @param read gives the whole text; called when it is handed over */
  changed(length: number, read: () => string): void {
    const now = performance.now();
    if (!this.#read) this.#since = now;
    this.#read = read;
    waiting.add(this.flush);
    clearTimeout(this.#timer);
    const left = this.#since + PATIENCE_MS - now;
    const pause = length < LONG ? Math.max(0, Math.min(PAUSE_MS, left)) : LONG_PAUSE_MS;
    this.#timer = setTimeout(this.flush, pause);
  }

  flush = (): void => {
    clearTimeout(this.#timer);
    waiting.delete(this.flush);
    const read = this.#read;
    this.#read = null;
    if (read) this.report(read());
  };
}
