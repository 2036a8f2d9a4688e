/** What a table can be written as. */
export const EXPORT_FORMATS = ['csv', 'tsv', 'excel', 'parquet', 'json', 'ndjson', 'arrow'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

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
};

export interface FormatOptions {
  /** CSV and TSV: text that a spreadsheet would run as a formula gets an apostrophe in front. Default false. */
  guardFormulas?: boolean;
}
