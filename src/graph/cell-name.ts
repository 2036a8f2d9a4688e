import type { Fault } from '../../workers/contract/fault';
import { RESERVED_WORDS } from '../sql/reserved-words';

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const LONGEST = 63;

/**
 * Why a name cannot be a cell's: it must stand in FROM and after `$` without quotes. Null when it can.
 * The fault's place is the caller's to add.
 */
export function cellNameFault(name: string): Fault | null {
  if (name.length > LONGEST || !NAME.test(name)) {
    return { code: 'cell-invalid-name', severity: 'error', values: { name: name.slice(0, LONGEST) } };
  }
  if (RESERVED_WORDS.has(name.toLowerCase())) {
    return { code: 'cell-reserved-name', severity: 'error', values: { name } };
  }
  return null;
}
