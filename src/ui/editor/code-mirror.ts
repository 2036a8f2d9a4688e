import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, toggleComment } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yaml } from '@codemirror/lang-yaml';
import { LanguageSupport, bracketMatching } from '@codemirror/language';
import { selectNextOccurrence } from '@codemirror/search';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import {
  EditorView,
  type KeyBinding,
  highlightSpecialChars,
  keymap,
  rectangularSelection,
} from '@codemirror/view';
import { EditReporter } from '../../notebook/pending-edits';
import { difference, sameLetter } from './difference';
import { duckdb } from './duckdb-dialect';
import { ink, look } from './editor-look';
import { type MarkedFault, markFault } from './fault-mark';
import { nameHover, type ShowName } from './name-hover';
import { proseCompletion } from './prose-completion';
import { drawnSelection } from './resting-cursor';
import { signatureHelpFor } from './signature-help';
import { sqlCompletion } from './sql-completion';
import type { NameSource } from './sql-names';

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
  /** What is offered while typing. */
  names?: NameSource | undefined;
  /** Shows what a name in SQL stands for, when a pointer rests on it or a key asks. */
  showName?: ShowName | undefined;
}

/** The few verbs the page needs of an editor. */
export interface CodeEditorHandle {
  focus(): void;
  setText(text: string): void;
  markFault(fault: MarkedFault | null): void;
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

/** What an editor does with keys of its own; shown on the sheet of keys as well (`keys/editor-keys.ts`). */
const TEXT_KEYS: KeyBinding[] = [
  { key: 'Tab', run: acceptCompletion },
  { key: 'Mod-d', run: selectNextOccurrence, preventDefault: true },
  { key: 'Alt-/', run: toggleComment },
];

/** Escape closes the list of completions that is seen; one that is still being made would swallow the key unseen. */
const LEAVE_WHILE_COMPLETING: KeyBinding = {
  key: 'Escape',
  run(view) {
    if (completionStatus(view.state) === 'pending') closeCompletion(view);
    return false;
  },
};

/** A longer text is shown without colours: parsing it would be felt at each key. */
const LONGEST_COLOURED = 500_000;

/** Makes a code editor inside `parent`. */
export function createEditor(options: EditorOptions): CodeEditorHandle {
  let known = options.text;
  const reporter = new EditReporter((text) => {
    known = text;
    options.onChange(text);
  });
  const view = new EditorView({
    parent: options.parent,
    doc: options.text,
    extensions: [
      Prec.highest(keymap.of([LEAVE_WHILE_COMPLETING])),
      keymap.of([
        ...TEXT_KEYS,
        ...closeBracketsKeymap,
        ...defaultKeymap.filter(({ key }) => !NOTEBOOK_KEYS.has(key ?? '')),
        indentWithTab,
      ]),
      options.hasHistory ? [history(), keymap.of(historyKeymap)] : [],
      highlightSpecialChars(),
      drawnSelection(),
      EditorState.allowMultipleSelections.of(true),
      EditorView.clickAddsSelectionRange.of((event) => event.altKey && !event.shiftKey),
      rectangularSelection({ eventFilter: (event) => event.altKey && event.shiftKey }),
      bracketMatching(),
      closeBrackets(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': options.label }),
      options.text.length > LONGEST_COLOURED ? [] : languageSupport(options),
      options.showName ? nameHover(options.showName) : [],
      look,
      ink,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) reporter.changed(update.state.doc.length, () => view.state.doc.toString());
        if (update.focusChanged && !update.view.hasFocus) {
          reporter.flush();
          options.onBlur?.();
        }
      }),
    ],
  });
  return {
    focus: () => view.focus(),
    setText(text) {
      if (text === known) return;
      known = text;
      const old = view.state.doc.toString();
      if (text === old) return;
      const head = sameLetter(old, text, view.state.selection.main.head);
      view.dispatch({
        changes: difference(old, text),
        ...(head === null ? {} : { selection: { anchor: head } }),
      });
    },
    markFault: (fault) => markFault(view, fault),
    destroy() {
      reporter.flush();
      view.destroy();
    },
  };
}

function languageSupport({ language, names }: EditorOptions): Extension {
  switch (language) {
    case 'sql':
      return [
        new LanguageSupport(duckdb.language),
        names
          ? [autocompletion({ icons: false, override: [sqlCompletion(names)] }), signatureHelpFor(names)]
          : [],
      ];
    case 'markdown':
      return [
        markdown({ base: markdownLanguage }),
        names ? autocompletion({ icons: false, override: [proseCompletion(names)] }) : [],
      ];
    case 'yaml':
      return yaml();
  }
}
