import type { Fault } from '../../workers/contract/fault';
import type { ExportProgress, ExportResult } from './export-relation';
import type { ExportFormat } from './formats';

export type ExportState =
  | { kind: 'waiting' }
  | { kind: 'running'; progress: ExportProgress }
  | { kind: 'done'; result: Omit<ExportResult, 'blob'> }
  | { kind: 'cancelled' }
  | { kind: 'failed'; fault: Fault };

/** One export: under way, or ended and not yet put away. */
export class TableExport {
  state = $state.raw<ExportState>({ kind: 'waiting' });
  readonly #abort = new AbortController();

  constructor(
    readonly id: number,
    readonly fileName: string,
    readonly format: ExportFormat,
  ) {}

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get hasEnded(): boolean {
    return this.state.kind !== 'waiting' && this.state.kind !== 'running';
  }

  cancel(): void {
    this.#abort.abort();
  }
}

/** Tables and results on their way out, one after the other: the engine streams one result at a time. */
export class ExportList {
  list = $state.raw<TableExport[]>([]);
  #next = 1;
  #underWay = 0;
  #last: Promise<unknown> = Promise.resolve();

  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  /** Shows an export and calls `work` when it is its turn. */
  add(fileName: string, format: ExportFormat, work: (one: TableExport) => Promise<void>): Promise<void> {
    const one = new TableExport(this.#next++, fileName, format);
    this.list = [...this.list, one];
    return this.inTurn(() => work(one));
  }

  /** Waits for the exports before it. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#underWay++;
    const turn = this.#last.then(work).finally(() => this.#underWay--);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Puts an ended one away. */
  close(id: number): void {
    this.list = this.list.filter((one) => one.id !== id);
  }
}
