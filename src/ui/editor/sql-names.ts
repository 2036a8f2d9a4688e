import type { Names } from '../../app/names';
import type { FunctionCatalog } from '../../sql/functions/sql-function';

/** Where an editor asks when it needs to know; nothing is computed while nobody types. */
export interface NameSource {
  names: () => Names;
  functions: () => Promise<FunctionCatalog>;
}
