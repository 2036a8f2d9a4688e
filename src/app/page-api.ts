import { toFault, type Fault } from '../../workers/contract/fault';
import type { Words } from '../../workers/contract/message';
import type { ExactResult } from '../engine/exact-query';
import type { ExportFormat } from '../export/formats';
import { i18n } from '../i18n/i18n.svelte';
import { flushEdits } from '../notebook/pending-edits';
import type { CellReport } from '../notebook/runner.svelte';
import type { ExportFileOptions } from './export-file';
import { runtime } from './runtime';
import type { AddOptions, Session } from './session.svelte';
import type { ImportedFile } from './table-list.svelte';

/** A fault as the page's embedder sees it: the data, and the sentences in the page's language. */
export type WordedFault = Fault & { message: string; action: string };

/** `window.daybook`: what the page offers to those who embed or automate it. */
export interface PageApi {
  /** Resolves when the engine answers. */
  ready: Promise<void>;
  /**
   * Imports files as if they had been dropped; what `read` leaves out is detected. Never rejects: a refused file has
   * `table: null` and a `fault`. With `append`, files that have the same columns become one table, and there is one entry
   * for all of them.
   */
  addFiles(files: File[], options?: AddOptions): Promise<ImportedFile[]>;
  /**
   * Replaces the notebook by this text; what was open before stays in the library. A text that cannot be read is shown as
   * text; its fault is returned.
   */
  open(text: string): Promise<{ fault?: WordedFault }>;
  /** Runs every cell until idle. A notebook that could not be read is one failed entry. */
  runAll(): Promise<CellReport[]>;
  /** Rows of a query, JSON-safe and exact. @throws an Error that carries `fault` */
  query(sql: string): Promise<ExactResult>;
  /**
   * A table, a cell's result or the rows of a query as a file: `csv`, `tsv`, `excel`, `parquet`, `json`, `ndjson` or
   * `arrow`; the table of a fitted model also as `model`. @throws an Error that carries `fault`
   */
  export(relationOrSql: string, format: ExportFormat, options?: ExportFileOptions): Promise<File>;
  /** The notebook's text now. */
  text(): string;
}

export function pageApi(session: Session, started: Promise<void>): PageApi {
  const ready = started.then(async () => {
    const { engine } = await runtime();
    await engine.run('SELECT 1');
  });
  // Whoever awaits `ready` hears of a failure; the page itself has shown it already.
  ready.catch(() => undefined);
  return {
    ready,
    async addFiles(files, options) {
      await ready;
      const imported = await session.addFiles(files, options);
      return imported.map((file) => ({
        ...file,
        warnings: file.warnings.map((warning) => worded(warning)),
        ...(file.fault ? { fault: worded(file.fault) } : {}),
      }));
    },
    async open(text) {
      await ready;
      flushEdits();
      await session.library.openText(text);
      const { fault } = session.notebook;
      return fault ? { fault: worded(fault) } : {};
    },
    async runAll() {
      await ready;
      flushEdits();
      const { fault } = session.notebook;
      if (fault) return [{ cell: '', kind: 'notebook', status: 'failed', ms: 0, fault: worded(fault) }];
      const reports = await session.runner.runAll();
      const { manifests } = await import('../../workers/analyses/manifests');
      // What an analysis has to say of a table it says in its own words.
      const types = new Map(session.notebook.cells.map(({ effectiveName, type }) => [effectiveName, type]));
      const wordsOf = (cell: string): Words | undefined => manifests.get(types.get(cell) ?? '')?.words;
      return reports.map((report) =>
        report.fault ? { ...report, fault: worded(report.fault, wordsOf(report.cell)) } : report,
      );
    },
    async query(sql) {
      const { engine, exactQuery } = await runtime();
      try {
        return await exactQuery(engine, sql);
      } catch (error) {
        throw wordedError(error);
      }
    },
    async export(relationOrSql, format, options) {
      const { engine } = await runtime();
      const [{ exportFile }, { exportWords }] = await Promise.all([
        import('./export-file'),
        import('../export/words'),
      ]);
      try {
        return await exportFile(engine, relationOrSql, format, options);
      } catch (error) {
        throw wordedError(error, exportWords);
      }
    },
    text: () => {
      flushEdits();
      return session.notebook.text();
    },
  };
}

function worded(fault: Fault, words?: Words): WordedFault {
  const { what, fix } = i18n.fault(fault, words);
  return { ...fault, message: what, action: fix };
}

function wordedError(error: unknown, words?: Words): Error {
  const fault = worded(toFault(error), words);
  return Object.assign(new Error(`${fault.message} ${fault.action}`.trim(), { cause: error }), { fault });
}
