/**
 * What every connection and database starts with. Extensions would be fetched from a public host, so loading is
 * off; the macros stand in for what the time zone extension (ICU) would give. All times are UTC.
 */
export const DATABASE_PRELUDE = [
  `SET autoload_known_extensions = false`,
  `SET autoinstall_known_extensions = false`,
  `SET errors_as_json = true`,
  // In WebAssembly the finer methods cost more than they save: an import takes an eighth longer with them, and grouping
  // by a text column nearly twice as long (5,000,000 orders).
  `SET disabled_compression_methods = 'fsst,dict_fsst,zstd,alp,alprd,chimp,patas,roaring'`,
];

/** Files that SQL may read or write: those the page registered under this folder, nothing else. */
export const FILE_FOLDER = '/daybook/';

/**
 * Last: from here on no statement can reach beyond the page's own files or change that. The page's content security
 * policy would stop a request as well; this stops it before it is tried.
 */
export const SEAL = [
  `SET allowed_directories = ['${FILE_FOLDER}']`,
  `SET enable_external_access = false`,
  `SET lock_configuration = true`,
];

/** Attached in memory: results of cells can be computed again, so they never cost disk space. */
export const CELLS_CATALOG = 'cells';

/** Beside the views of SQL cells: rows of those that have few, so that no reader has to make them again. */
export const KEPT_SCHEMA = `${CELLS_CATALOG}.kept`;

export const MACROS = [
  `CREATE OR REPLACE MACRO ${CELLS_CATALOG}.main.current_date() AS (now()::TIMESTAMP)::DATE`,
  `CREATE OR REPLACE MACRO ${CELLS_CATALOG}.main.today() AS (now()::TIMESTAMP)::DATE`,
  `CREATE OR REPLACE MACRO ${CELLS_CATALOG}.main.current_timestamp() AS now()::TIMESTAMP`,
  `CREATE OR REPLACE MACRO ${CELLS_CATALOG}.main.current_localtimestamp() AS now()::TIMESTAMP`,
];
