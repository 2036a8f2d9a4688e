import type { TextOptions } from './text-options';

/** How a file is to be read; what is not given is detected. */
export interface ReadOptions {
  /** Delimited text. */
  text?: TextOptions;
}
