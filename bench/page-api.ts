/** What the measurements use of the page's API (README, "Page API"). */
export interface PageApi {
  ready: Promise<unknown>;
  addFiles(files: File[]): Promise<{ table: string; rows: number }[]>;
  open(text: string): Promise<unknown>;
  runAll(): Promise<CellRun[]>;
  query(sql: string): Promise<{ rows: unknown[][] }>;
}

export interface CellRun {
  cell: string;
  kind: string;
  status: string;
  ms: number;
  fault?: { code: string };
}

/** The page's `window`, with what the page and the probe leave there. */
export interface MeasuredWindow {
  daybook?: PageApi;
  probe: Probe;
}

/** Filled by the probe; times are milliseconds since navigation. */
export interface Probe {
  /** The page listens for files and its API is there: a drop is accepted. */
  usableAt: number | undefined;
  readyAt: number | undefined;
  /** As the browser reports them: tasks of 50 ms and more. */
  longTasks: Span[];
  /** How long a timer of the page came too late; also sees tasks below 50 ms. */
  delays: Span[];
  /** Goes on in a task of the page: what the debugger starts directly is not reported as a long task. */
  ownTask(): Promise<void>;
}

export interface Span {
  start: number;
  ms: number;
}
