import type { MessageValue } from './message';

/** Where a fault is: every part is optional, the innermost known ones are given. */
export interface Place {
  file?: string;
  table?: string;
  cell?: string;
  /** Role of an analysis, e.g. `customer`. */
  role?: string;
  param?: string;
  column?: string;
  /** 1-based line and character column in the file, the SQL, or the notebook's text. */
  line?: number;
  character?: number;
}

/**
 * What went wrong, as data. `code` names two sentences in a catalogue: `fault.<code>` (what happened)
 * and `fault.<code>.fix` (what to do). A warning lets work go on; an error does not.
 */
export interface Fault {
  code: string;
  severity: 'error' | 'warning';
  values?: Record<string, MessageValue>;
  place?: Place;
  /** The cause in its own words, for the curious (an engine's message); never the only text shown. */
  cause?: string;
}

/** Thrown inside one thread only; at a thread's border it is turned into the fault it carries. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Omit<Fault, 'severity'> & { severity?: Fault['severity'] }, cause?: unknown) {
    super(fault.cause ?? fault.code, cause === undefined ? undefined : { cause });
    this.name = 'FaultError';
    this.fault = { severity: 'error', ...fault };
  }
}

/** The fault inside any thrown value; what is not a fault becomes `unexpected` with its message kept. */
export function toFault(error: unknown, place?: Place): Fault {
  if (error instanceof FaultError) {
    return place ? { ...error.fault, place: { ...place, ...error.fault.place } } : error.fault;
  }
  const cause = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', severity: 'error', cause, ...(place ? { place } : {}) };
}
