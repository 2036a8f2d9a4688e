/** What the editor of a cell does with keys of its own, for the sheet of keys; written as `Shortcut.keys`. */
export const EDITOR_KEYS: readonly { keys: readonly string[]; word: string }[] = [
  { keys: ['Ctrl+Space'], word: 'editor.complete' },
  { keys: ['Tab', 'Enter'], word: 'editor.accept' },
  { keys: ['Mod+d'], word: 'editor.next-occurrence' },
  { keys: ['Alt+{click}'], word: 'editor.click-cursor' },
  { keys: ['Alt+Shift+{drag}'], word: 'editor.rectangle' },
  { keys: ['Mod+Alt+ArrowUp', 'Mod+Alt+ArrowDown'], word: 'editor.add-cursor' },
  { keys: ['Alt+/'], word: 'editor.comment' },
  { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], word: 'editor.move-line' },
  { keys: ['Tab', 'Shift+Tab'], word: 'editor.indent' },
];
