import type { Fault } from '../../workers/contract/fault';
import { withCellBody, withCellName, withProseSettled } from './format/edit-cell';
import {
  insertCell,
  moveCell,
  newNotebook,
  removeCell,
  withRunMode,
  withTitle,
} from './format/edit-notebook';
import type { CellKind, CellSource, DataSource, NotebookSource, RunMode } from './format/types';
import { parseNotebook } from './format/parse-notebook';
import { printNotebook } from './format/print-notebook';
import { newNotebookId } from './notebook-id';

/** A cell as the page shows it; `id` stays the same through edits and moves. */
export interface NotebookCell {
  id: string;
  kind: CellKind;
  name: string | null;
  /** The name it goes by: its own, or one made from its kind and place. */
  effectiveName: string;
  type: string | null;
  body: string;
}

interface Content {
  source: NotebookSource;
  ids: string[];
}

interface Version extends Content {
  /** Which notebook of the library this is a version of: an undo can lead back into the one that was open before. */
  notebook: string;
}

const MAX_UNDO = 200;
/** Typing in one cell without a longer pause is one step of undo. */
const TYPING_PAUSE_MS = 1_000;

/** The notebook as a document: its text, its cells, and every earlier state to go back to. */
export class NotebookDocument {
  #version = $state.raw<Version | null>(null);
  /** Text that could not be read as a notebook; it is shown and saved as it is. */
  #unreadable = $state.raw<{ text: string; fault: Fault; notebook: string } | null>(null);
  #undo = $state.raw<(Version | null)[]>([]);
  #redo = $state.raw<(Version | null)[]>([]);
  #nextId = 1;
  #listeners: ((ids: readonly string[]) => void)[] = [];
  #typing = { id: '', until: 0 };
  /** Cells as they were last shown: one that an edit leaves alone stays the same object, and is not drawn again. */
  #shown = new Map<string, { source: CellSource; cell: NotebookCell }>();
  #cells = $derived.by(() => (this.#version ? this.#cellsOf(this.#version) : []));

  /** Hears of the cells of every new version before anything that shows them does. */
  onCells(listener: (ids: readonly string[]) => void): void {
    this.#listeners.push(listener);
  }

  /** Which notebook of the library is open; null on the start page. */
  get id(): string | null {
    return (this.#unreadable ?? this.#version)?.notebook ?? null;
  }

  get isEmpty(): boolean {
    return this.#version === null && this.#unreadable === null;
  }

  get cells(): NotebookCell[] {
    return this.#cells;
  }

  /** What is open, cut into its pieces; null on the start page, and for a text that cannot be read. */
  get source(): NotebookSource | null {
    return this.#unreadable ? null : (this.#version?.source ?? null);
  }

  get title(): string {
    return this.#unreadable ? '' : (this.#version?.source.frontMatter.title ?? '');
  }

  get data(): readonly DataSource[] {
    return this.#version?.source.frontMatter.data ?? [];
  }

  get runMode(): RunMode {
    return this.#version?.source.frontMatter.run ?? 'automatic';
  }

  /** Why the text could not be read, with its line. */
  get fault(): Fault | null {
    return this.#unreadable?.fault ?? null;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  text(): string {
    return this.#unreadable?.text ?? (this.#version ? printNotebook(this.#version.source) : '');
  }

  /** Shows a text as one notebook of the library; by default as a new one. */
  open(text: string, notebook: string = newNotebookId()): void {
    const parsed = parseNotebook(text);
    if (!parsed.ok) {
      this.#unreadable = { text, fault: parsed.fault, notebook };
      return;
    }
    this.#unreadable = null;
    this.#change({ source: parsed.notebook, ids: parsed.notebook.cells.map(() => this.#id()), notebook });
  }

  /** Takes what is typed into a text that cannot be read; whether it can be read now is for `open` to say. */
  holdUnreadable(text: string): void {
    if (this.#unreadable) this.#unreadable = { ...this.#unreadable, text };
  }

  startBlank(): void {
    this.#unreadable = null;
    this.#change({ source: newNotebook(), ids: [], notebook: newNotebookId() });
    this.insert(0, 'markdown', { body: '' });
  }

  /** Goes on as another notebook of the library, under a title of its own. @returns its id */
  fork(title: string): string {
    const notebook = newNotebookId();
    if (this.#unreadable) this.#unreadable = { ...this.#unreadable, notebook };
    else if (this.#version) {
      const { source, ids } = this.#version;
      this.#change({ source: withTitle(source, title), ids, notebook });
    }
    return notebook;
  }

  clear(): void {
    this.#unreadable = null;
    this.#change(null);
  }

  /** A text that cannot be read has no title; the notebook that was open before keeps its own. */
  setTitle(title: string): void {
    if (this.#unreadable) return;
    this.#edit(({ source, ids }) => ({ source: withTitle(source, title), ids }));
  }

  setRunMode(mode: RunMode): void {
    this.#edit(({ source, ids }) => ({ source: withRunMode(source, mode), ids }));
  }

  /**
   * @param how `step`: each change can be undone by itself, however quickly it follows the last one; `gesture`: all until
   *   `endGesture` are one step, however long they take
   */
  setBody(id: string, body: string, how: 'typing' | 'step' | 'gesture' = 'typing'): void {
    const now = performance.now();
    const goesOn = how !== 'step' && this.#typing.id === id && now < this.#typing.until;
    const next = ({ source, ids }: Content) => ({ source: withCellBody(source, ids.indexOf(id), body), ids });
    if (goesOn && this.#version) {
      this.#redo = [];
      this.#set({ ...this.#version, ...next(this.#version) });
    } else this.#edit(next);
    if (how !== 'step') this.#typing = { id, until: how === 'gesture' ? Infinity : now + TYPING_PAUSE_MS };
  }

  /** What is changed from here on is a step of undo of its own. */
  endGesture(): void {
    this.#typing = { id: '', until: 0 };
  }

  /** Another text for a cell, all at once: a step of undo of its own, however soon after a key. */
  rewrite(id: string, body: string): void {
    this.#edit(({ source, ids }) => ({ source: withCellBody(source, ids.indexOf(id), body), ids }));
  }

  /**
   * Changes many cells and the header at once, as one step of undo.
   * @param change the notebook as it shall be, and where cells stand in it that are new, in rising order
   */
  revise(change: (source: NotebookSource) => { source: NotebookSource; added: readonly number[] }): void {
    this.#edit(({ source, ids }) => {
      const { source: next, added } = change(source);
      return { source: next, ids: added.reduce((all, at) => all.toSpliced(at, 0, this.#id()), ids) };
    });
  }

  rename(id: string, name: string | null): void {
    this.#edit(({ source, ids }) => ({ source: withCellName(source, ids.indexOf(id), name), ids }));
  }

  /** Puts a new cell before the one at `index`. @returns its id */
  insert(
    index: number,
    kind: CellKind,
    content: { body: string; type?: string | null; name?: string | null },
  ): string {
    const id = this.#id();
    const { body, type = null, name = null } = content;
    this.#edit(({ source, ids }) => ({
      source: insertCell(source, index, { kind, name, type, body }),
      ids: ids.toSpliced(index, 0, id),
    }));
    return id;
  }

  /** After prose was typed: fences and cell marks that were typed into it become cells of their own. */
  settle(id: string): void {
    if (!this.#version) return;
    const { source, ids, notebook } = this.#version;
    const index = ids.indexOf(id);
    const settled = withProseSettled(source, index);
    const added = settled.cells.length - source.cells.length;
    if (settled === source || index < 0) return;
    const fresh = Array.from({ length: added }, () => this.#id());
    this.#change({ source: settled, ids: ids.toSpliced(index + 1, 0, ...fresh), notebook });
  }

  remove(id: string): void {
    this.#edit(({ source, ids }) => {
      const index = ids.indexOf(id);
      return { source: removeCell(source, index), ids: ids.toSpliced(index, 1) };
    });
  }

  move(id: string, by: -1 | 1): void {
    this.#edit(({ source, ids }) => {
      const from = ids.indexOf(id);
      const to = Math.max(0, Math.min(ids.length - 1, from + by));
      return { source: moveCell(source, from, to), ids: ids.toSpliced(from, 1).toSpliced(to, 0, id) };
    });
  }

  /** Makes a cell one of another kind with the same text; it keeps its place, not its name. */
  convert(id: string, kind: 'markdown' | 'sql'): void {
    this.#edit(({ source, ids }) => {
      const index = ids.indexOf(id);
      const cell = source.cells[index];
      if (!cell || cell.kind === kind) return { source, ids };
      const draft = { kind, type: null, body: cell.body };
      return { source: insertCell(removeCell(source, index), index, draft), ids };
    });
  }

  undo(): void {
    const last = this.#undo.at(-1);
    if (last === undefined) return;
    this.#undo = this.#undo.slice(0, -1);
    this.#redo = [...this.#redo, this.#version];
    this.#goTo(last);
  }

  /** Takes an undo back. */
  redo(): void {
    const next = this.#redo.at(-1);
    if (next === undefined) return;
    this.#redo = this.#redo.slice(0, -1);
    this.#undo = [...this.#undo, this.#version];
    this.#goTo(next);
  }

  #goTo(version: Version | null): void {
    this.endGesture();
    this.#unreadable = null;
    this.#set(version);
  }

  #id(): string {
    return `cell-${this.#nextId++}`;
  }

  #edit(change: (content: Content) => Content): void {
    if (!this.#version) return;
    const next = change(this.#version);
    // What changes nothing is nothing to go back to.
    if (next.source !== this.#version.source) this.#change({ ...this.#version, ...next });
  }

  #change(next: Version | null): void {
    this.endGesture();
    this.#undo = [...this.#undo, this.#version].slice(-MAX_UNDO);
    this.#redo = [];
    this.#set(next);
  }

  #set(version: Version | null): void {
    for (const listener of this.#listeners) listener(version?.ids ?? []);
    this.#version = version;
  }

  #cellsOf({ source, ids }: Version): NotebookCell[] {
    const names = effectiveNames(source.cells);
    const before = this.#shown;
    this.#shown = new Map();
    return source.cells.map((cell, index) => {
      const id = ids[index] ?? '';
      const effectiveName = names[index] ?? '';
      const last = before.get(id);
      const isSame = last?.source === cell && last.cell.effectiveName === effectiveName;
      const { kind, name, type, body } = cell;
      const shown = isSame ? last.cell : { id, kind, name, effectiveName, type, body };
      this.#shown.set(id, { source: cell, cell: shown });
      return shown;
    });
  }
}

/** Cells without a name of their own get one from their kind and place. */
function effectiveNames(cells: readonly CellSource[]): string[] {
  const taken = new Set(cells.flatMap((cell) => (cell.name === null ? [] : [cell.name.toLowerCase()])));
  const free = (base: string): string => {
    for (let number = 1; ; number++) {
      const name = number === 1 ? base : `${base}_${number}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
  return cells.map((cell) => cell.name ?? free((cell.type ?? cell.kind).replaceAll(/\W+/g, '_')));
}
