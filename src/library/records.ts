/** A notebook of the library as it is kept in the browser. */
export interface NotebookRecord {
  id: string;
  title: string;
  /** Milliseconds since 1970, as every time here. */
  created: number;
  changed: number;
  text: string;
  /** Grows with every change of the text, so that two tabs do not write over each other unseen. */
  revision: number;
  /** When it was put into the bin; absent for one that is in use. */
  removed?: number;
}

/** Why an earlier text was kept. */
export type VersionReason =
  /** The text as it was opened or first made. */
  | 'open'
  /** Cells were run. */
  | 'run'
  /** Another notebook was opened. */
  | 'leave'
  /** An earlier version, or the text of a file, took its place. */
  | 'replace'
  /** Written in a tab while another one saved something else. */
  | 'tab';

/** An earlier text of a notebook. */
export interface VersionRecord {
  notebook: string;
  time: number;
  text: string;
  reason: VersionReason;
  /** The cell that was run; absent when all were. */
  cell?: string;
}

/** A record can be damaged like any other data that lie on a disk for years. */
export function isNotebookRecord(value: unknown): value is NotebookRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, created, changed, text, revision, removed } = value as Partial<NotebookRecord>;
  return (
    [id, title, text].every((part) => typeof part === 'string') &&
    [created, changed, revision, removed ?? 0].every((part) => Number.isFinite(part))
  );
}

export function isVersionRecord(value: unknown): value is VersionRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { notebook, time, text, reason } = value as Partial<VersionRecord>;
  return [notebook, text, reason].every((part) => typeof part === 'string') && Number.isFinite(time);
}
