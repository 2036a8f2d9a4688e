/** What the keyboard can ask for. The palette offers the same by name. */
export type CommandId =
  | 'run'
  | 'run-next'
  | 'run-all'
  | 'run-stale'
  | 'stop'
  | 'edit'
  | 'leave'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'insert-above'
  | 'insert-below'
  | 'delete'
  | 'to-markdown'
  | 'to-sql'
  | 'move-up'
  | 'move-down'
  | 'format'
  | 'undo'
  | 'redo'
  | 'save'
  | 'library'
  | 'read'
  | 'present'
  | 'palette'
  | 'help';

interface Shortcut {
  /** As `KeyboardEvent.key`, with `Mod+`, `Shift+`, `Alt+` before it; two with a blank between are struck one after the other. */
  keys: string;
  command: CommandId;
  /** `cell`: a cell has the focus, not what is in it. `always`: also while text is typed. */
  when: 'cell' | 'always';
}

/** The habits of Jupyter and marimo. Where a command has several keys the first is the one that is shown. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: 'Mod+Enter', command: 'run', when: 'always' },
  { keys: 'Shift+Enter', command: 'run-next', when: 'always' },
  { keys: 'Mod+Shift+Enter', command: 'run-all', when: 'always' },
  { keys: 'Mod+Shift+r', command: 'run-stale', when: 'always' },
  { keys: 'Mod+i', command: 'stop', when: 'cell' },
  { keys: 'i i', command: 'stop', when: 'cell' },
  { keys: 'Enter', command: 'edit', when: 'cell' },
  { keys: 'Escape', command: 'leave', when: 'always' },
  { keys: 'ArrowDown', command: 'next', when: 'cell' },
  { keys: 'j', command: 'next', when: 'cell' },
  { keys: 'ArrowUp', command: 'previous', when: 'cell' },
  { keys: 'k', command: 'previous', when: 'cell' },
  { keys: 'g g', command: 'first', when: 'cell' },
  { keys: 'Shift+g', command: 'last', when: 'cell' },
  { keys: 'a', command: 'insert-above', when: 'cell' },
  { keys: 'b', command: 'insert-below', when: 'cell' },
  { keys: 'd d', command: 'delete', when: 'cell' },
  { keys: 'Shift+Backspace', command: 'delete', when: 'cell' },
  { keys: 'm', command: 'to-markdown', when: 'cell' },
  { keys: 'y', command: 'to-sql', when: 'cell' },
  { keys: 'Alt+ArrowUp', command: 'move-up', when: 'cell' },
  { keys: 'Alt+ArrowDown', command: 'move-down', when: 'cell' },
  { keys: 'Mod+Shift+f', command: 'format', when: 'always' },
  { keys: 'Mod+z', command: 'undo', when: 'always' },
  { keys: 'z', command: 'undo', when: 'cell' },
  { keys: 'Mod+Shift+z', command: 'redo', when: 'always' },
  { keys: 'Mod+y', command: 'redo', when: 'always' },
  { keys: 'Mod+s', command: 'save', when: 'always' },
  { keys: 'Mod+o', command: 'library', when: 'always' },
  { keys: 'Mod+.', command: 'read', when: 'always' },
  { keys: 'p', command: 'present', when: 'cell' },
  { keys: 'Mod+k', command: 'palette', when: 'always' },
  { keys: 'Mod+/', command: 'help', when: 'always' },
  { keys: '?', command: 'help', when: 'cell' },
];

/** The part of a keyboard event that matters. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Two strokes count as one command when no longer than this lies between them. */
const PAIR_MS = 700;

/** Finds the command of what is struck; remembers the first of two strokes. */
export class KeyReader {
  #first = { key: '', until: 0 };

  constructor(readonly shortcuts: readonly Shortcut[] = SHORTCUTS) {}

  read(stroke: Stroke, inCell: boolean, now: number): CommandId | null {
    const struck = written(stroke);
    const pair = now < this.#first.until ? `${this.#first.key} ${struck}` : null;
    this.#first = { key: '', until: 0 };
    const fits = (keys: string) =>
      this.shortcuts.find((shortcut) => shortcut.keys === keys && (inCell || shortcut.when === 'always'));
    const found = (pair === null ? undefined : fits(pair)) ?? fits(struck);
    if (found) return found.command;
    if (inCell && this.shortcuts.some(({ keys }) => keys.startsWith(`${struck} `))) {
      this.#first = { key: struck, until: now + PAIR_MS };
    }
    return null;
  }
}

/** The stroke as shortcuts are written. A sign that needs Shift on some keyboards is just that sign. */
function written({ key, ctrlKey, metaKey, shiftKey, altKey }: Stroke): string {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const isMod = ctrlKey || metaKey;
  return `${isMod ? 'Mod+' : ''}${shiftKey && !isSign ? 'Shift+' : ''}${altKey ? 'Alt+' : ''}${name}`;
}

const MAC_SIGNS: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const NAMES: Record<string, string> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Backspace: '⌫',
};

/** Keys as a person knows them, one list of caps for each way to strike the command. */
export function shownKeys(command: CommandId, isMac: boolean): string[][] {
  return SHORTCUTS.filter((shortcut) => shortcut.command === command).map(({ keys }) => caps(keys, isMac));
}

/** One way to strike something, cap by cap. */
export function caps(keys: string, isMac: boolean): string[] {
  return keys
    .split(/[+ ]/)
    .map(
      (key) =>
        (isMac ? MAC_SIGNS[key] : undefined) ?? NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key),
    );
}
