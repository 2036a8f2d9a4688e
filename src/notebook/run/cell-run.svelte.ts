import type { Fault } from '../../../workers/contract/fault';
import type { CellResult } from './result';
import type { RunSoFar } from './time-left';

/**
 * `stale`: its text or something it reads has changed since its result. `idle`: has never run.
 */
export type CellStatus = 'idle' | 'queued' | 'running' | 'done' | 'failed' | 'stale';

/** The run of one cell, as the page shows it. A result stays in sight until a newer one takes its place. */
export class CellRun {
  status = $state<CellStatus>('idle');
  result = $state.raw<CellResult | null>(null);
  fault = $state.raw<Fault | null>(null);
  /** What the run under way has told of itself; null before it does. */
  reported = $state.raw<RunSoFar['reported']>(null);
  /** When the run under way has begun, by the clock of `performance`. */
  startedAt = $state(0);
  /** How long an earlier run like this one took. */
  expected = $state<number | null>(null);
  /** Duration of the last finished run. */
  ms = $state(0);

  /** Relations that its last run has left in the database. */
  left: readonly string[] = [];
  #abort: AbortController | null = null;

  get isBusy(): boolean {
    return this.status === 'queued' || this.status === 'running';
  }

  queue(): void {
    this.cancel();
    this.status = 'queued';
    this.fault = null;
  }

  markStale(): void {
    this.cancel();
    if (this.status !== 'idle') this.status = 'stale';
  }

  /** The run under way says how far it is, 0 to 1. */
  report(share: number): void {
    const last = performance.now();
    const { first = last, firstShare = share } = this.reported ?? {};
    this.reported = { share, first, firstShare, last };
  }

  /** Ends a run under way; its result, should one still come, is discarded. */
  cancel(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.reported = null;
    if (this.isBusy) this.status = this.result ? 'stale' : 'idle';
  }

  fail(fault: Fault): void {
    this.#abort = null;
    this.status = 'failed';
    this.fault = fault;
    this.reported = null;
  }

  /** No newer run has begun meanwhile; this one may have been given up. */
  #isLast(abort: AbortController): boolean {
    return this.#abort === abort || this.#abort === null;
  }

  /** Runs `work`; a newer run or a cancel makes this one's outcome void. */
  async run(
    work: (signal: AbortSignal) => Promise<CellResult | null>,
    toFault: (error: unknown) => Fault,
  ): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.status = 'running';
    this.fault = null;
    this.reported = null;
    this.expected = null;
    const started = performance.now();
    this.startedAt = started;
    try {
      const result = await work(abort.signal);
      if (this.#abort !== abort) return;
      this.result = result;
      // Prose is there although a value in it is not; the fault stands in the value's place.
      if (result?.kind === 'prose' && result.fault) this.fail(result.fault);
      else this.status = 'done';
    } catch (error) {
      if (this.#abort !== abort) return;
      this.fail(toFault(error));
    } finally {
      if (this.#isLast(abort)) {
        this.#abort = null;
        this.ms = performance.now() - started;
        this.reported = null;
      }
    }
  }
}
