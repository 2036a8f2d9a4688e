import type { Fault } from '../../contract/fault';

/** A treatment of the data that the reader should know of. */
export function warning(code: string, values: NonNullable<Fault['values']>, place?: Fault['place']): Fault {
  return { code, severity: 'warning', values, ...(place ? { place } : {}) };
}
