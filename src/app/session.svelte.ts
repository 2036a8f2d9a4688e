import { toFault, type Fault } from '../../workers/contract/fault';
import { NotebookDocument } from '../notebook/document.svelte';
import { Runner } from '../notebook/runner.svelte';
import { firstAnswerText, type FirstAnswer, type RoleQuestion } from './first-answer';
import { Autosave } from './autosave.svelte';
import { Notices } from './notices.svelte';
import { loadNotebookData } from './notebook-data';
import { questionFor } from './role-question';
import { runtime } from './runtime';
import { TableList } from './table-list.svelte';
import type { ImportedFile } from './table-list.svelte';

/** Everything that is open in this tab, and the verbs a person has on it. */
export class Session {
  readonly notices = new Notices();
  readonly notebook = new NotebookDocument();
  readonly tables = new TableList(this.notices);
  readonly runner = new Runner(this.notebook, this.tables);
  /** Asked when the table that came in lacks a column for the first answer. */
  question = $state.raw<RoleQuestion | null>(null);
  readonly #autosave = new Autosave(this.notebook, this.notices);

  /** Starts the engine, brings back what was open, and opens what the address asks for. */
  async start(): Promise<void> {
    const asked = new URLSearchParams(location.search).get('open');
    if (asked) {
      await this.openSample(asked);
      this.#autosave.spare(this.notebook.text());
    } else {
      await this.#restore();
    }
    this.#autosave.start();
    try {
      const { engine } = await runtime();
      if (engine.notice) this.notices.add(engine.notice);
      engine.onRestart(() => this.runner.forgetResults());
      await this.tables.refresh();
    } catch (error) {
      this.notices.add(toFault(error));
    }
  }

  /** Takes dropped, picked or pasted files: notebooks are opened, everything else becomes tables. */
  async addFiles(files: File[]): Promise<ImportedFile[]> {
    const notebooks = files.filter((file) => /\.(md|markdown)$/i.test(file.name));
    const [opened] = notebooks;
    if (opened) this.open(await opened.text());
    const wasEmpty = this.notebook.isEmpty;
    const data = files.filter((file) => !notebooks.includes(file));
    const imported = await this.tables.add(data);
    this.#followImport(imported, wasEmpty);
    return imported;
  }

  async addPastedText(text: string): Promise<void> {
    const wasEmpty = this.notebook.isEmpty;
    this.#followImport(await this.tables.addText(text), wasEmpty);
  }

  #followImport(imported: ImportedFile[], wasEmpty: boolean): void {
    const names = imported.flatMap((file) => (file.table === null ? [] : [file.table]));
    this.runner.runReaders(names);
    const first = imported.find((file) => file.table !== null && file.rows > 0);
    if (!wasEmpty || !this.notebook.isEmpty || !first?.table) return;
    const question = questionFor(first.table, first.columns);
    const { customer, time, amount } = question.roles;
    if (customer !== undefined && time !== undefined && amount !== undefined) {
      this.#writeFirstAnswer({ table: question.table, customer, time, amount, group: question.group });
    } else {
      this.question = question;
    }
  }

  /** Removes a table for good; cells that read it are run again and say what they miss. */
  async removeTable(name: string): Promise<void> {
    try {
      await this.tables.remove(name);
      this.runner.runReaders([name]);
    } catch (error) {
      this.notices.add(toFault(error, { table: name }));
    }
  }

  answerRoles(question: RoleQuestion, roles: Omit<FirstAnswer, 'table' | 'group'>): void {
    this.question = null;
    this.#writeFirstAnswer({ table: question.table, group: question.group, ...roles });
  }

  /** The table stays; the notebook starts with a look at it. */
  skipRoles(question: RoleQuestion): void {
    this.question = null;
    this.notebook.startBlank();
    this.notebook.insert(1, 'sql', { body: `from "${question.table.replaceAll('"', '""')}" limit 1000` });
    void this.runner.runAll();
  }

  #writeFirstAnswer(answer: FirstAnswer): void {
    this.open(firstAnswerText(answer));
  }

  /**
   * Replaces the notebook by a text and runs it. A text that cannot be read as a notebook is shown as it is, with the
   * line of the fault.
   */
  open(text: string): Fault | null {
    this.question = null;
    this.runner.cancelAll();
    this.notebook.open(text);
    if (this.notebook.fault) return this.notebook.fault;
    const ready = loadNotebookData(this.notebook.data, this.tables, this.notices);
    void this.runner.runAll(ready);
    return null;
  }

  /** Opens a notebook that is hosted beside the page, given its path under `samples/`. */
  async openSample(path: string): Promise<void> {
    try {
      const url = new URL(path.startsWith('samples/') ? path : `samples/${path}`, document.baseURI);
      if (!url.href.startsWith(new URL('samples/', document.baseURI).href)) throw new Error(path);
      const response = await fetch(url);
      const type = response.headers.get('content-type') ?? '';
      if (!response.ok || type.includes('text/html')) throw new Error(`${path}: HTTP ${response.status}`);
      this.open(await response.text());
    } catch (error) {
      this.notices.add({
        code: 'sample-missing',
        severity: 'error',
        values: { file: path },
        cause: error instanceof Error ? error.message : String(error),
      });
    }
  }

  startBlank(): void {
    this.notebook.startBlank();
  }

  /** Clears the page for a new notebook; the tables stay. One undo brings the old one back. */
  newNotebook(): void {
    this.question = null;
    this.runner.cancelAll();
    this.notebook.clear();
  }

  /** Hands the notebook's text out as a file. */
  saveFile(): void {
    const url = URL.createObjectURL(new Blob([this.notebook.text()], { type: 'text/markdown' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${(this.notebook.title || 'notebook').replace(/[\\/:*?"<>|]+/g, ' ').trim()}.md`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  async #restore(): Promise<void> {
    const text = await this.#autosave.load();
    if (text !== null && this.notebook.isEmpty) this.open(text);
  }
}
