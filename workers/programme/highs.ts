import type { Highs } from 'highs';
import { FaultError } from '../contract/fault';

let loaded: Promise<Highs> | undefined;

/**
 * HiGHS in WebAssembly; it comes when a programme is first solved, and stays.
 * @throws FaultError `solver-not-loaded`
 */
export function loadHighs(): Promise<Highs> {
  loaded ??= import('highs').then(({ default: load }) => load());
  return loaded.catch((error: unknown) => {
    loaded = undefined;
    throw new FaultError({ code: 'solver-not-loaded', cause: String(error) }, error);
  });
}
