import type { Engine } from '../../engine/engine';

/** What a running cell may use. */
export interface RunScope {
  engine: Engine;
  signal: AbortSignal;
  /** Share done, 0 to 1. */
  onProgress: (share: number) => void;
}
