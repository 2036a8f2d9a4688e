import type { Fault } from '../../../workers/contract/fault';
import { i18n } from '../../i18n/i18n.svelte';
import type { MarkedFault } from './fault-mark';

/** A fault as an editor marks it, in the language of the page; null where its line is not known. */
export function faultInText(fault: Fault | null | undefined): MarkedFault | null {
  const { line, character } = fault?.place ?? {};
  if (!fault || line === undefined) return null;
  const { what, fix } = i18n.fault(fault);
  return { line, character, message: fix === '' ? what : `${what}\n${fix}` };
}
