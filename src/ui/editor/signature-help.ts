import { completionStatus } from '@codemirror/autocomplete';
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, type Tooltip, ViewPlugin, showTooltip } from '@codemirror/view';
import { callAt } from '../../sql/functions/call-at';
import type { FunctionCatalog } from '../../sql/functions/sql-function';
import { signatureHelp } from './signature-view';
import type { NameSource } from './sql-names';

/** A text longer than this is not read at each key. */
const LONGEST = 50_000;

const arrived = StateEffect.define<FunctionCatalog>();

interface Help {
  functions: FunctionCatalog | null;
  tooltip: Tooltip | null;
  /** What the tooltip is about, so that it stays the same one while typing goes on in one argument. */
  key: string;
  /** The last thing done was typing, so that functions that arrive only now are still of use. */
  isTyping: boolean;
}

/** Shows what the function takes whose arguments are being written, as soon as a bracket is opened. */
export function signatureHelpFor(source: NameSource): Extension {
  const help = StateField.define<Help>({
    create: () => ({ functions: null, tooltip: null, key: '', isTyping: false }),
    update(before, transaction) {
      const functions = transaction.effects.find((effect) => effect.is(arrived))?.value ?? before.functions;
      if (functions === before.functions && !transaction.docChanged && !transaction.selection) return before;
      const isTyping = transaction.docChanged || (before.isTyping && !transaction.selection);
      return { functions, isTyping, ...helpAt(transaction.state, functions, before, isTyping) };
    },
    provide: (field) =>
      showTooltip.computeN([field], (state) => {
        const { tooltip } = state.field(field);
        return tooltip === null || completionStatus(state) === 'active' ? [] : [tooltip];
      }),
  });
  /** The catalogue is asked for when somebody is about to write SQL. */
  const asker = ViewPlugin.define((view) => {
    let isGone = false;
    const ask = (): void => {
      view.dom.removeEventListener('focusin', ask);
      void source.functions().then((functions) => {
        if (!isGone && functions.size > 0) view.dispatch({ effects: arrived.of(functions) });
      });
    };
    view.dom.addEventListener('focusin', ask);
    return { destroy: () => (isGone = true) };
  });
  const hideOnBlur = EditorView.theme({ '&:not(.cm-focused) .cm-signatures': { display: 'none' } });
  return [help, asker, hideOnBlur];
}

function helpAt(
  state: EditorState,
  functions: FunctionCatalog | null,
  before: Help,
  isTyping: boolean,
): { tooltip: Tooltip | null; key: string } {
  const none = { tooltip: null, key: '' };
  const { main } = state.selection;
  if (!functions || !main.empty || state.doc.length > LONGEST || state.selection.ranges.length > 1)
    return none;
  const call = callAt(state.doc.sliceString(0, main.head), main.head, (name) => functions.has(name));
  const called = call && functions.get(call.name);
  if (!called) return none;
  const key = `${call.start} ${call.name} ${call.argument}`;
  if (key === before.key && before.tooltip) return { tooltip: before.tooltip, key };
  // Walking through a text shows nothing new; typing does.
  if (!isTyping && !before.tooltip) return none;
  return {
    key,
    tooltip: {
      pos: call.start,
      above: true,
      create: () => ({ dom: signatureHelp(called, call.argument) }),
    },
  };
}
