import { toFault, type Fault } from '../../workers/contract/fault';
import type { ReadOptions } from '../../workers/ingest/import-options';
import type { ExactResult } from '../engine/exact-query';
import { i18n } from '../i18n/i18n.svelte';
import type { CellReport } from '../notebook/runner.svelte';
import { runtime } from './runtime';
import type { Session } from './session.svelte';
import type { ImportedFile } from './table-list.svelte';

/** A fault as the page's embedder sees it: the data, and the sentences in the page's language. */
export type WordedFault = Fault & { message: string; action: string };

/** `window.daybook`: what the page offers to those who embed or automate it. */
export interface PageApi {
  /** Resolves when the engine answers. */
  ready: Promise<void>;
  /**
   * Imports files as if they had been dropped; what the options leave out is detected. Never rejects: a refused file has
   * `table: null` and a `fault`.
   */
  addFiles(files: File[], options?: ReadOptions): Promise<ImportedFile[]>;
  /** Replaces the notebook by this text. A text that cannot be read is shown as text; its fault is returned. */
  open(text: string): Promise<{ fault?: WordedFault }>;
  /** Runs every cell until idle. A notebook that could not be read is one failed entry. */
  runAll(): Promise<CellReport[]>;
  /** Rows of a query, JSON-safe and exact. @throws an Error that carries `fault` */
  query(sql: string): Promise<ExactResult>;
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
    async addFiles(files, read = {}) {
      await ready;
      const imported = await session.addFiles(files, { read });
      return imported.map((file) => ({
        ...file,
        warnings: file.warnings.map(worded),
        ...(file.fault ? { fault: worded(file.fault) } : {}),
      }));
    },
    async open(text) {
      await ready;
      const fault = session.open(text);
      return fault ? { fault: worded(fault) } : {};
    },
    async runAll() {
      await ready;
      const { fault } = session.notebook;
      if (fault) return [{ cell: '', kind: 'notebook', status: 'failed', ms: 0, fault: worded(fault) }];
      const reports = await session.runner.runAll();
      return reports.map((report) => (report.fault ? { ...report, fault: worded(report.fault) } : report));
    },
    async query(sql) {
      const { engine, exactQuery } = await runtime();
      try {
        return await exactQuery(engine, sql);
      } catch (error) {
        const fault = worded(toFault(error));
        throw Object.assign(new Error(`${fault.message} ${fault.action}`.trim(), { cause: error }), {
          fault,
        });
      }
    },
    text: () => session.notebook.text(),
  };
}

function worded(fault: Fault): WordedFault {
  const { what, fix } = i18n.fault(fault);
  return { ...fault, message: what, action: fix };
}
