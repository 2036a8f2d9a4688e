import type { DirtyFile } from './dirty-file';
import { shapeFiles } from './shape-files';
import { valueFiles } from './value-files';
import { writtenFiles } from './written-files';

/** All dirty files, the same ones every time. */
export function corpus(): DirtyFile[] {
  return [...writtenFiles(), ...valueFiles(), ...shapeFiles()];
}
