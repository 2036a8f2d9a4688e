import { autocompletion, type CompletionContext } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { PostgreSQL, schemaCompletionSource, sql, type SQLNamespace } from '@codemirror/lang-sql';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { nameHover, type ShowName } from './name-hover';

export type CodeLanguage = 'sql' | 'markdown' | 'yaml';

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  language: CodeLanguage;
  label: string;
  onChange: (text: string) => void;
  onBlur?: (() => void) | undefined;
  /** Undo of its own; cells leave that to the notebook. */
  hasHistory: boolean;
  /** Tables and columns offered while typing SQL; asked for when they are wanted. */
  schema: () => SQLNamespace;
  /** Shows what a name in SQL stands for, when a pointer rests on it or a key asks. */
  showName?: ShowName | undefined;
}

/** The few verbs the page needs of an editor. */
export interface CodeEditorHandle {
  focus(): void;
  setText(text: string): void;
  /** Underlines the line of a fault; null takes the mark away. 1-based. */
  markLine(line: number | null): void;
  destroy(): void;
}

/** Left to the notebook, which has one way to do them for all cells. */
const NOTEBOOK_KEYS = new Set([
  'Mod-Enter',
  'Shift-Enter',
  'Mod-z',
  'Mod-y',
  'Mod-Shift-z',
  'Mod-k',
  'Mod-/',
]);

const markEffect = StateEffect.define<number | null>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(current, transaction) {
    let next = transaction.docChanged ? Decoration.none : current;
    for (const effect of transaction.effects) {
      if (!effect.is(markEffect)) continue;
      const line = effect.value;
      next =
        line === null || line > transaction.state.doc.lines
          ? Decoration.none
          : Decoration.set([faultLine.range(transaction.state.doc.line(line).from)]);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const faultLine = Decoration.line({ class: 'cm-fault-line' });

const look = EditorView.theme({
  '&': { fontSize: 'var(--text-1)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.6' },
  '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 var(--space-3)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-soft)' },
  '.cm-fault-line': { backgroundColor: 'var(--bad-soft)', boxShadow: 'inset 3px 0 var(--bad)' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface-floating)',
    boxShadow: 'var(--shadow-floating)',
    overflow: 'hidden',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--text)',
  },
});

const ink = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
    { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
    { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
    { tag: tags.comment, color: 'var(--text-muted)', fontStyle: 'italic' },
    { tag: tags.heading, fontWeight: '700' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: tags.strong, fontWeight: '700' },
    { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
    { tag: [tags.link, tags.url], color: 'var(--accent)', textDecoration: 'underline' },
  ]),
);

/** Makes a code editor inside `parent`. */
export function createEditor(options: EditorOptions): CodeEditorHandle {
  const view = new EditorView({
    parent: options.parent,
    doc: options.text,
    extensions: [
      // The notebook's own keys come first: running a cell, undo over the whole document.
      keymap.of([...defaultKeymap.filter(({ key }) => !NOTEBOOK_KEYS.has(key ?? '')), indentWithTab]),
      options.hasHistory ? [history(), keymap.of(historyKeymap)] : [],
      highlightSpecialChars(),
      drawSelection(),
      EditorState.allowMultipleSelections.of(true),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': options.label }),
      languageSupport(options.language, options.schema),
      autocompletion({ icons: false }),
      options.showName ? nameHover(options.showName) : [],
      marks,
      look,
      ink,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.onChange(update.state.doc.toString());
        if (update.focusChanged && !update.view.hasFocus) options.onBlur?.();
      }),
    ],
  });
  return {
    focus: () => view.focus(),
    setText(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: difference(view.state.doc.toString(), text) });
    },
    markLine: (line) => view.dispatch({ effects: markEffect.of(line) }),
    destroy: () => view.destroy(),
  };
}

/** The one stretch in which two texts differ, so that the cursor stays where it is. */
function difference(old: string, next: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === next.at(-1 - end)) end++;
  return { from: start, to: old.length - end, insert: next.slice(start, next.length - end) };
}

function languageSupport(language: CodeLanguage, schema: () => SQLNamespace): Extension {
  switch (language) {
    case 'sql':
      return [
        sql({ dialect: PostgreSQL, upperCaseKeywords: false }),
        PostgreSQL.language.data.of({
          autocomplete: (context: CompletionContext) =>
            schemaCompletionSource({ dialect: PostgreSQL, schema: schema() })(context),
        }),
      ];
    case 'markdown':
      return markdown();
    case 'yaml':
      return yaml();
  }
}
