import type * as DagreModule from '@dagrejs/dagre';

/** What lays networks out. */
export type LayoutLibrary = typeof DagreModule;

let loading: Promise<LayoutLibrary> | undefined;

/** In a chunk of its own, asked for when the first network is there. A failure is tried again next time. */
export function loadLayout(): Promise<LayoutLibrary> {
  loading ??= import('@dagrejs/dagre').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
