import type { Session } from '../../app/session.svelte';
import type { NotebookCell } from '../../notebook/document.svelte';
import type { CellKind } from '../../notebook/format/types';
import { flushEdits } from '../../notebook/pending-edits';
import type { CellFocus } from './cell-focus.svelte';
import { formatCell } from './format-cell';
import type { CommandId } from './shortcuts';

/** What commands need besides the session: the focus, and the verbs of the page that shows the cells. */
export interface CommandContext {
  session: Session;
  focus: CellFocus;
  /** Starts editing a text cell, which is shown as prose otherwise. */
  editProse: (id: string) => void;
  insert: (index: number, kind: CellKind) => string;
  openLibrary: () => void;
  openPalette: () => void;
  openHelp: () => void;
}

/** Does what was asked for. @returns false where there was nothing to do it with, so that the key stays the page's */
export function runCommand(command: CommandId, context: CommandContext): boolean {
  flushEdits();
  const onPage = pageCommands(context)[command];
  if (onPage) return onPage() !== false;
  const { notebook } = context.session;
  const index = notebook.cells.findIndex((cell) => cell.id === context.focus.current);
  const cell = notebook.cells[index];
  if (!cell) return false;
  cellCommands(context, cell, index)[command]?.();
  return true;
}

type Verbs = Partial<Record<CommandId, () => unknown>>;

function pageCommands(context: CommandContext): Verbs {
  const { runner, disk, notebook } = context.session;
  return {
    // On the start page there is nothing to save, and the browser's own dialog would save the page.
    save: () => (notebook.isEmpty ? undefined : disk.save()),
    library: context.openLibrary,
    palette: context.openPalette,
    help: context.openHelp,
    undo: () => stepInTime('undo', context),
    redo: () => stepInTime('redo', context),
    'run-all': () => runner.runAll(),
    'run-stale': () => runner.runStale(),
    stop: () => runner.cancelAll(),
    read: () => lookAt('read', context),
    present: () => lookAt('present', context),
  };
}

function cellCommands(
  { session, focus, insert, editProse }: CommandContext,
  cell: NotebookCell,
  index: number,
): Verbs {
  const { notebook, runner } = session;
  const goTo = (position: number) =>
    focus.toCell(notebook.cells[Math.max(0, Math.min(notebook.cells.length - 1, position))]?.id);
  const isLast = index === notebook.cells.length - 1;
  const convert = (kind: 'markdown' | 'sql'): void => {
    notebook.convert(cell.id, kind);
    void focus.toCell(cell.id);
  };
  const move = (by: -1 | 1): void => {
    notebook.move(cell.id, by);
    void focus.toCell(cell.id);
  };
  return {
    // Prose is done when it is read again.
    run: () => (cell.kind === 'markdown' ? focus.toCell(cell.id) : runner.runCell(cell.id)),
    'run-next': () => {
      runner.runCell(cell.id);
      return isLast ? focus.toCell(insert(index + 1, 'sql')) : goTo(index + 1);
    },
    edit: () => (cell.kind === 'markdown' ? editProse(cell.id) : focus.intoCell(cell.id)),
    leave: () => focus.toCell(cell.id),
    next: () => goTo(index + 1),
    previous: () => goTo(index - 1),
    first: () => goTo(0),
    last: () => goTo(notebook.cells.length),
    'insert-above': () => focus.toCell(insert(index, 'sql')),
    'insert-below': () => focus.toCell(insert(index + 1, 'sql')),
    delete: () => {
      notebook.remove(cell.id);
      return goTo(index);
    },
    'to-markdown': () => convert('markdown'),
    'to-sql': () => convert('sql'),
    format: () => formatCell(session, cell),
    'move-up': () => move(-1),
    'move-down': () => move(1),
  };
}

/** There has to be something to look at. */
function lookAt(view: 'read' | 'present', { session }: CommandContext): boolean {
  if (session.notebook.isEmpty || session.notebook.fault) return false;
  session.closeTable();
  session.view.toggle(view);
  return true;
}

/** The focus goes to the cell that came back or changed, or stays near where it was. */
function stepInTime(command: 'undo' | 'redo', { session, focus }: CommandContext): boolean {
  const { notebook, runner } = session;
  if (command === 'undo' ? !notebook.canUndo : !notebook.canRedo) return false;
  const before = new Map(notebook.cells.map((cell) => [cell.id, cell]));
  const wasAt = focus.current;
  const wasIndex = notebook.cells.findIndex((cell) => cell.id === wasAt);
  if (command === 'undo') notebook.undo();
  else notebook.redo();
  const changed = notebook.cells.filter((cell) => {
    const old = before.get(cell.id);
    return old?.body !== cell.body || old.name !== cell.name || old.kind !== cell.kind;
  });
  // Typing changes one cell at a time: several were changed by one act, which had run them all.
  if (changed.length > 1) for (const { id } of changed) runner.follow(id);
  else for (const cell of changed) catchUp(cell, runner);
  void session.bringBackData();
  const isTyping = document.activeElement?.closest('.cm-editor') !== null;
  const stays = notebook.cells.some((cell) => cell.id === wasAt);
  if (isTyping && stays) return true;
  const [first] = changed;
  void focus.toCell(
    first?.id ?? notebook.cells[Math.min(Math.max(wasIndex, 0), notebook.cells.length - 1)]?.id,
  );
  return true;
}

/** A setting, an input or a chart runs when it is changed, so it does when the change is taken back; SQL waits for its reader. */
function catchUp({ id, kind }: NotebookCell, runner: Session['runner']): void {
  const runsAtOnce = kind === 'analysis' || kind === 'input' || kind === 'chart';
  if (runsAtOnce || runner.run(id).status === 'idle') runner.follow(id);
}
