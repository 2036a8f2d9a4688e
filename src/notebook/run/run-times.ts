/** How long an analysis took. */
interface RunTime {
  rows: number;
  /** Its settings as text: some cost a hundred times what others do. */
  settings: string;
  ms: number;
}

const KEPT = 'daybook.run-times';
const MOST = 12;
/** Tables count as similar when one has at most so many times the rows of the other. */
const SIMILAR = 3;

/** The little of a storage that is needed; `localStorage` has it. */
export interface TimeStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Remembers on this device how long analyses took, to say how long the next one will. */
export class RunTimes {
  constructor(readonly store: () => TimeStore) {}

  note(analysis: string, time: RunTime): void {
    const all = this.#read();
    const others = (all[analysis] ?? []).filter(
      ({ rows, settings }) => rows !== time.rows || settings !== time.settings,
    );
    all[analysis] = [time, ...others].slice(0, MOST);
    try {
      this.store().setItem(KEPT, JSON.stringify(all));
    } catch {
      // Storage may be forbidden or full; an estimate is all that is lost.
    }
  }

  /** How long a run will take by the last similar one: with the same settings if there is one. Null when none is known. */
  expected(analysis: string, rows: number, settings: string): number | null {
    const similar = (this.#read()[analysis] ?? []).filter(
      (time) => Math.max(time.rows, rows) <= SIMILAR * Math.max(1, Math.min(time.rows, rows)),
    );
    const time = similar.find((one) => one.settings === settings) ?? similar[0];
    return time ? time.ms * (Math.max(rows, 1) / Math.max(time.rows, 1)) : null;
  }

  #read(): Record<string, RunTime[]> {
    try {
      const kept: unknown = JSON.parse(this.store().getItem(KEPT) ?? '{}');
      return typeof kept === 'object' && kept !== null ? (kept as Record<string, RunTime[]>) : {};
    } catch {
      return {};
    }
  }
}

export const runTimes = new RunTimes(() => localStorage);
