/** What any table can be written as. */
export const EXPORT_FORMATS = ['csv', 'tsv', 'excel', 'parquet', 'json', 'ndjson', 'arrow'] as const;

/** A fitted model is a table whose text is a file of its own. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number] | 'model';

interface FileKind {
  /** How the file's name ends. */
  ending: string;
  mime: string;
}

export const FILE_KINDS: Record<ExportFormat, FileKind> = {
  csv: { ending: 'csv', mime: 'text/csv' },
  tsv: { ending: 'tsv', mime: 'text/tab-separated-values' },
  excel: { ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  parquet: { ending: 'parquet', mime: 'application/vnd.apache.parquet' },
  json: { ending: 'json', mime: 'application/json' },
  ndjson: { ending: 'ndjson', mime: 'application/x-ndjson' },
  arrow: { ending: 'arrow', mime: 'application/vnd.apache.arrow.file' },
  model: { ending: 'model.json', mime: 'application/json' },
};

/** Whether a table is a model: its text, in pieces. */
export function isModel(columns: readonly { name: string }[]): boolean {
  return columns.length === 2 && columns[0]?.name === 'piece' && columns[1]?.name === 'text';
}

/** What a table's file is called, without its ending. The model of `value` is the table `value_model` and the file `value.model.json`. */
export function fileTitle(table: string, format: ExportFormat): string {
  return format === 'model' ? table.replace(/_model$/i, '') || table : table;
}

export interface FormatOptions {
  /** CSV and TSV: text that a spreadsheet would run as a formula gets an apostrophe in front. Default false. */
  guardFormulas?: boolean;
}
