/** How far an import is. Rows are an estimate until it is done. */
export interface ImportProgress {
  stage: 'reading' | 'rows' | 'saving';
  bytes: number;
  totalBytes: number;
  rows: number;
}

export type ReportProgress = (progress: ImportProgress) => void;
