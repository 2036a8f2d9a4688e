import { toFault, type Fault } from '../../workers/contract/fault';
import type { Message } from '../../workers/contract/message';
import { fileName, handOut } from '../export/hand-out';
import type { HandoverProgress } from './handover/make-handover';
import { SENSIBLE_LENGTH, packLink } from './link/link-codec';
import { prepareShare, type Prepared } from './prepare-share';
import type { ReportOptions } from './report/make-report';
import type { SharingHost } from './host';

/** What is open in the dialog: the notebook made ready once, and what is being done with it. */
export class ShareState {
  prepared = $state.raw<Prepared | null>(null);
  link = $state.raw('');
  fault = $state.raw<Fault | null>(null);
  progress = $state.raw<HandoverProgress | null>(null);
  busyWith = $state<'report' | 'data' | null>(null);
  readonly #abort = new AbortController();

  constructor(readonly host: SharingHost) {}

  get isLong(): boolean {
    return this.link.length > SENSIBLE_LENGTH;
  }

  get isRunning(): boolean {
    return this.host.runner.counts.busy > 0;
  }

  /** The tables that go along or are asked for, to be named in a sentence. */
  get tables(): Message[] {
    return (this.prepared?.needs ?? []).map(({ table }) => {
      const here = this.prepared?.receipt.tables.find(
        ({ name }) => name.toLowerCase() === table.toLowerCase(),
      );
      return here
        ? { key: 'share.tables', values: { name: table, rows: here.rows } }
        : { key: 'compare.value', values: { value: table } };
    });
  }

  /** Hashes the tables and makes the link, so that copying it takes no time: browsers allow it only in a click. */
  async prepare(): Promise<void> {
    await this.#work(null, async () => {
      const prepared = await prepareShare(this.host, this.#abort.signal);
      const { text, receipt, selections } = prepared;
      const page = location.origin + location.pathname;
      this.link = page + (await packLink({ text, receipt, selections }));
      this.prepared = prepared;
    });
  }

  /** @returns false when the browser does not allow it */
  async copyLink(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(this.link);
      return true;
    } catch {
      return false;
    }
  }

  async saveReport(options: ReportOptions): Promise<void> {
    await this.#work('report', async () => {
      await this.host.runner.untilIdle();
      const [{ makeReport }, { receipt }] = await Promise.all([
        import('./report/make-report'),
        // What ran in the meantime belongs to the receipt.
        prepareShare(this.host, this.#abort.signal),
      ]);
      const html = await makeReport(this.host, receipt, options);
      handOut(new Blob([html], { type: 'text/html' }), this.#fileName('html'));
    });
  }

  async saveWithData(): Promise<void> {
    const { prepared } = this;
    if (!prepared) return;
    await this.#work('data', async () => {
      const { makeHandover } = await import('./handover/make-handover');
      const file = await makeHandover(prepared, this.#abort.signal, (progress) => (this.progress = progress));
      handOut(file, this.#fileName('daybook'));
    });
  }

  saveFile(): void {
    const text = this.prepared?.text ?? this.host.notebook.text();
    handOut(new Blob([text], { type: 'text/markdown' }), this.#fileName('md'));
  }

  /** Ends what is under way. */
  cancel(): void {
    this.#abort.abort();
  }

  #fileName(ending: string): string {
    return fileName(this.host.notebook.title, ending, 'notebook');
  }

  async #work(what: 'report' | 'data' | null, work: () => Promise<void>): Promise<void> {
    this.fault = null;
    this.busyWith = what;
    try {
      await work();
    } catch (error) {
      if (!this.#abort.signal.aborted) this.fault = toFault(error);
    } finally {
      this.busyWith = null;
      this.progress = null;
    }
  }
}
