import { toFault, type Fault } from '../../workers/contract/fault';
import { handOut } from '../export/hand-out';
import type { ReadOptions } from '../../workers/ingest/import-options';
import type { TableInfo } from '../ingest/catalog';
import { DiskFile } from '../library/disk-file.svelte';
import { Library } from '../library/library.svelte';
import { isNotebookFile, readNotebookFile } from '../library/notebook-file';
import { rememberInTab } from '../library/tab-memory';
import { NotebookDocument } from '../notebook/document.svelte';
import { LiveInputs } from '../notebook/live-inputs';
import { Runner } from '../notebook/runner.svelte';
import { CrossFilter } from '../selection/cross-filter.svelte';
import { Selections } from '../selection/selections.svelte';
import { exports } from './exports';
import { firstAnswerText, type FirstAnswer, type RoleQuestion } from './first-answer';
import { AppendOffer } from './append-offer';
import { DeviceStorage } from './device-storage.svelte';
import { askedNotebook, fetchNotebook, samplePath } from './hosted-notebook';
import { Notices } from './notices.svelte';
import { loadNotebookData } from './notebook-data';
import type { OpenFromElsewhere, OwnDataHost } from '../sharing/host';
import { hasTemplateTables } from '../sharing/own-data/stands-for';
import { isHandover, Sharing } from '../sharing/sharing.svelte';
import { Readings } from './reading.svelte';
import { questionFor } from './role-question';
import { rehearse } from './rehearse';
import { runtime } from './runtime';
import { TableList } from './table-list.svelte';
import type { ImportedFile } from './table-list.svelte';
import { ViewMode } from './view-mode.svelte';

export interface AddOptions {
  /** Files that have the same columns become one table. */
  append?: boolean;
  /** What the readers of the files are told. */
  read?: ReadOptions;
}

export interface OpenOptions extends OpenFromElsewhere {
  /** The notebook of the library whose text it is; by default a new one. */
  id?: string | undefined;
  /** It comes into the library only when it is changed. */
  isLent?: boolean;
}

/** Everything that is open in this tab, and the verbs a person has on it. */
export class Session {
  readonly notices = new Notices();
  readonly notebook = new NotebookDocument();
  readonly tables = new TableList(this.notices);
  readonly storage = new DeviceStorage();
  readonly selections = new Selections(this.notebook);
  readonly runner = new Runner(this.notebook, this.tables, this.selections);
  readonly liveInputs = new LiveInputs(this.notebook, this.runner);
  readonly crossFilter = new CrossFilter(this.runner, this.selections);
  readonly view = new ViewMode();
  /** What is to be open at the start is still on its way. */
  isOpening = $state(true);
  readonly readings = new Readings(this.tables, (imported) => this.#runReadersOf(imported));
  readonly sharing = new Sharing(this);
  /** Asked when the table that came in lacks a column for the first answer. */
  question = $state.raw<RoleQuestion | null>(null);
  readonly #appendOffer = new AppendOffer(this.tables, this.notices, (names) =>
    this.runner.runReaders(names),
  );
  /** The table that is looked at instead of the notebook, and the column of it that is looked at closely. */
  #opened = $state.raw<{ name: string; column: string | null } | null>(null);
  /** A cell that was added from elsewhere and is to be brought into sight. */
  added = $state<string | null>(null);
  readonly library = new Library(this.notebook, this.notices, (text, id) => this.open(text, { id }));
  readonly disk = new DiskFile(this.library, this.notices);

  get shownTable(): { table: TableInfo; column: string | null } | null {
    const table = this.tables.list.find(({ name }) => name === this.#opened?.name);
    return table && this.#opened ? { table, column: this.#opened.column } : null;
  }

  /** Whether something runs that the reader waits for. */
  get isBusy(): boolean {
    const { imports } = this.tables;
    return this.isOpening || imports.length > 0 || exports.isBusy || this.runner.counts.busy > 0;
  }

  /** Starts the engine, brings back what was open, and opens what the address asks for. */
  async start(): Promise<void> {
    const asked = askedNotebook(location.search);
    if (asked) {
      await this.openHosted(asked);
    } else {
      await this.#restore();
    }
    this.isOpening = false;
    await this.sharing.followAddress();
    // A hosted notebook that is only read is nobody's own, whatever its inputs are set to.
    void (asked ? this.view.whenEditing() : Promise.resolve()).then(() => this.library.autosave.start());
    this.disk.start();
    this.runner.onRun((cell) => this.library.keepRun(cell));
    try {
      const { engine } = await runtime();
      this.#sayStorage(engine.notice);
      engine.onRestart(() => {
        this.crossFilter.forget();
        this.runner.forgetResults();
        void this.#followStorage();
      });
      engine.onAsked(() => this.tables.imports.length > 0 || exports.isBusy);
      await this.#refreshTables();
      rehearse(engine, () => this.notebook.isEmpty && !this.isBusy && !document.hidden);
    } catch (error) {
      this.notices.add(toFault(error));
    }
  }

  async #refreshTables(): Promise<void> {
    await this.tables.refresh();
    await this.storage.refresh();
  }

  /** The engine was started again, maybe on another database. */
  async #followStorage(): Promise<void> {
    const { engine } = await runtime();
    const before = this.tables.isSaved;
    await this.#refreshTables();
    if (before !== engine.isPersistent) this.#sayStorage(engine.notice);
  }

  #sayStorage(notice: Fault | null): void {
    if (!notice) return;
    const take = { label: 'storage.take', run: () => this.takeWorkspace() };
    const file = notice.values?.file;
    const save = { label: 'storage.aside.save', run: () => this.saveSetAside(String(file)) };
    const canTake = notice.code === 'storage-other-tab' || notice.code === 'storage-given';
    this.notices.add(notice, canTake ? [take] : notice.code === 'storage-damaged' ? [save] : []);
  }

  /**
   * Takes the kept tables over from the tab that has them.
   * @param loses tables that are only in this tab's memory may go
   */
  async takeWorkspace(loses = false): Promise<void> {
    const inMemory = this.tables.list.length;
    if (inMemory > 0 && !loses) {
      const fault: Fault = {
        code: 'storage-take-loses',
        severity: 'warning',
        values: { count: inMemory, tables: this.tables.list.map(({ name }) => name) },
      };
      this.notices.add(fault, [{ label: 'storage.take.anyway', run: () => this.takeWorkspace(true) }]);
      return;
    }
    try {
      const { engine } = await runtime();
      await engine.takeOver();
      await this.#refreshTables();
      void this.runner.opened();
    } catch (error) {
      this.notices.add(toFault(error), [
        { label: 'storage.take.again', run: () => this.takeWorkspace(loses) },
      ]);
    }
  }

  /** Hands a workspace out that was set aside. */
  async saveSetAside(name: string): Promise<void> {
    handOut(await this.storage.fileSetAside(name), name);
  }

  /** Empties everything that is kept in this browser, and starts anew. */
  async forgetEverything(): Promise<void> {
    this.library.autosave.stop();
    await this.storage.forgetEverything();
    location.assign(location.pathname);
  }

  /** Takes dropped, picked or pasted files: notebooks are opened, everything else becomes tables. */
  async addFiles(
    files: File[],
    { append = false, read = {} }: AddOptions = {},
    handles: readonly FileSystemFileHandle[] = [],
  ): Promise<ImportedFile[]> {
    const notebooks = files.filter((file) => isNotebookFile(file.name));
    const [opened, ...others] = notebooks;
    if (opened)
      await this.disk.open(
        opened,
        handles.find(({ name }) => name === opened.name),
      );
    for (const file of others) await this.library.take((await readNotebookFile(file)).text);
    const wasEmpty = this.notebook.isEmpty;
    const handovers = files.filter((file) => isHandover(file.name));
    for (const file of handovers) await this.sharing.openHandover(file);
    const data = files.filter((file) => !notebooks.includes(file) && !handovers.includes(file));
    const imported = await this.sharing.needed.bind(await this.tables.add(data, { read }));
    const result = append ? await this.#appended(imported) : imported;
    this.#followImport(result, wasEmpty);
    if (!append) this.#appendOffer.afterImport(imported);
    return result;
  }

  /** One table instead of those of single files, if all came in and have the same columns; otherwise it says why not. */
  async #appended(imported: ImportedFile[]): Promise<ImportedFile[]> {
    const names = imported.flatMap(({ table }) => table ?? []);
    if (imported.length < 2 || names.length < imported.length) return imported;
    try {
      const { warnings, ...made } = await this.tables.append(names);
      for (const warning of warnings) this.notices.add(warning);
      for (const name of names) await this.tables.remove(name);
      const file = imported.map((one) => one.file).join(', ');
      return [{ file, ...made, warnings: [...imported.flatMap((one) => one.warnings), ...warnings] }];
    } catch (error) {
      const fault = { ...toFault(error), severity: 'warning' as const };
      this.notices.add(fault);
      return imported.map((one) => ({ ...one, warnings: [...one.warnings, fault] }));
    }
  }

  /** The same for files from a person's own hand, who can be asked where their reading is in doubt. */
  async takeFiles(files: File[], handles?: readonly FileSystemFileHandle[]): Promise<void> {
    this.readings.openDoubtful(await this.addFiles(files, {}, handles));
  }

  async addPastedText(text: string): Promise<void> {
    const wasEmpty = this.notebook.isEmpty;
    this.#followImport(await this.tables.addText(text), wasEmpty);
  }

  #followImport(imported: ImportedFile[], wasEmpty: boolean): void {
    // Data of one's own have come in: only now is there something to protect.
    if (imported.some(({ table }) => table !== null))
      void this.storage.protect().then(() => this.storage.refresh());
    this.#runReadersOf(imported);
    const first = imported.find((file) => file.table !== null && file.rows > 0);
    if (first && !this.notebook.isEmpty) void this.#fillWaiting(imported);
    if (!wasEmpty || !this.notebook.isEmpty || !first?.table) return;
    // The list knows more of them than what an import tells: the currency beside their numbers.
    const question = questionFor(first.table, this.tables.find(first.table)?.columns ?? first.columns);
    const { customer, time, amount } = question.roles;
    if (customer !== undefined && time !== undefined && amount !== undefined) {
      const { table, columns, group } = question;
      this.#writeFirstAnswer({ table, columns, group, customer, time, amount });
    } else {
      this.question = question;
    }
  }

  /** Analyses that were added before there was a table take the one that has come in. */
  async #fillWaiting(imported: ImportedFile[]): Promise<void> {
    const { fillWaitingCells } = await import('./new-analysis');
    const relations = imported.flatMap(({ table, columns }) =>
      table === null ? [] : [{ name: table, columns }],
    );
    for (const id of fillWaitingCells(this.notebook, relations)) this.runner.follow(id);
  }

  #runReadersOf(imported: ImportedFile[]): void {
    this.runner.runReaders(imported.flatMap((file) => (file.table === null ? [] : [file.table])));
  }

  /** Whether the open notebook can be pointed at other tables. */
  get hasTemplateTables(): boolean {
    return hasTemplateTables(this.notebook.source);
  }

  get ownDataHost(): OwnDataHost {
    const { notebook, tables, notices, runner } = this;
    const removeTable = (name: string) => this.removeTable(name);
    return { notebook, tables, notices, runner, needed: this.sharing.needed, removeTable };
  }

  /** After an undo the notebook may need tables of its sample again that were removed. */
  async bringBackData(): Promise<void> {
    const brought = this.notebook.data.filter(({ file }) => file !== undefined);
    if (brought.length === 0) return;
    // One may be on its way out right now.
    await this.tables.refresh();
    const gone = brought.filter(({ table }) => !this.tables.has(table));
    if (gone.length === 0) return;
    const ready = loadNotebookData(gone, this.tables, this.notices);
    void this.sharing.needed.ask(ready);
    await ready;
    this.runner.runReaders(gone.map(({ table }) => table));
  }

  /** Removes a table for good; cells that read it are run again and say what they miss. */
  async removeTable(name: string): Promise<void> {
    try {
      await this.tables.remove(name);
      void this.storage.refresh();
      this.runner.runReaders([name]);
    } catch (error) {
      this.notices.add(toFault(error, { table: name }));
    }
  }

  /** Shows a table over the notebook, which stays as it is. */
  openTable(name: string, column: string | null = null): void {
    this.#opened = { name, column };
  }

  closeTable(): void {
    this.#opened = null;
  }

  /** Puts a query at the end of the notebook, runs it and goes there. */
  addQuery(sql: string): void {
    if (this.notebook.fault) return;
    this.closeTable();
    this.question = null;
    if (this.notebook.isEmpty) this.notebook.startBlank();
    this.added = this.notebook.insert(this.notebook.cells.length, 'sql', { body: sql });
    this.runner.runCell(this.added);
  }

  answerRoles(question: RoleQuestion, roles: Omit<FirstAnswer, 'table' | 'columns' | 'group'>): void {
    this.question = null;
    const { table, columns, group } = question;
    this.#writeFirstAnswer({ table, columns, group, ...roles });
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
   * line of the fault. What was open before stays in the library.
   */
  open(text: string, { id, isLent = false, mayRun = () => true }: OpenOptions = {}): Fault | null {
    const goesOn = id !== undefined && id === this.notebook.id;
    this.#leave(id);
    this.notebook.open(text, id);
    if (isLent) this.library.autosave.lend();
    else if (!goesOn) void this.library.keepOpen('open');
    if (this.notebook.fault) return this.notebook.fault;
    const ready = loadNotebookData(this.notebook.data, this.tables, this.notices);
    void this.sharing.needed.ask(ready);
    if (mayRun()) void this.runner.opened(ready);
    return null;
  }

  /**
   * Opens a notebook that is hosted beside the page, given its path under `samples/`. It reads its own tables, whatever those of the
   * reader are called. @returns false when there is none
   */
  async openSample(path: string): Promise<boolean> {
    const { besideOwnTables } = await import('./sample-names');
    return this.openHosted(samplePath(path), (text) => besideOwnTables(text, this.tables));
  }

  /** Opens a notebook that is hosted beside the page, given its path relative to the page. @returns false when there is none */
  async openHosted(
    path: string,
    adapt: (text: string) => string | Promise<string> = (text) => text,
  ): Promise<boolean> {
    try {
      this.open(await adapt(await fetchNotebook(path)), { isLent: true });
      return true;
    } catch (error) {
      this.notices.add({
        code: 'sample-missing',
        severity: 'error',
        values: { file: path },
        cause: error instanceof Error ? error.message : String(error),
      });
      return false;
    }
  }

  /** Opens a sample that was chosen here: a reload shows it again. */
  async chooseSample(path: string): Promise<void> {
    if (await this.openSample(path)) rememberInTab({ sample: path });
  }

  /** Opens a notebook of the library. @returns false when it is gone */
  async openNotebook(id: string): Promise<boolean> {
    const isThere = await this.library.open(id).catch(() => false);
    if (!isThere) this.notices.add({ code: 'notebook-gone', severity: 'warning' });
    return isThere;
  }

  /** Takes a notebook back to an earlier text; what it was stays among its versions, and one undo brings it back. */
  async goBack(id: string, text: string): Promise<void> {
    if (await this.openNotebook(id)) this.open(text, { id });
  }

  startBlank(): void {
    this.#leave();
    this.notebook.startBlank();
    this.library.autosave.lend();
  }

  /** Clears the page for a new notebook; the tables stay. One undo brings the old one back. */
  newNotebook(): void {
    this.#leave();
    this.notebook.clear();
  }

  #leave(next?: string): void {
    this.question = null;
    this.closeTable();
    this.runner.cancelAll();
    this.library.leave(next);
  }

  async #restore(): Promise<void> {
    const found = await this.library.atStart();
    if (!found || !this.notebook.isEmpty) return;
    if ('sample' in found) {
      // The same sample again: tables of the reader's own may have a name that it needs.
      await this.tables.refresh().catch(() => undefined);
      await this.openSample(found.sample);
    } else {
      this.library.autosave.goOnFrom(found.record);
      this.open(found.record.text, { id: found.record.id });
    }
  }
}
