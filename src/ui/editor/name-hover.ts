import { type EditorState, type Extension, Prec, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { type NameAt, nameAt } from '../../sql/name-at';

/** A card under way: its end, and the way to what it is about. */
export interface ShownName {
  end: () => void;
  go: () => void;
}

/** Fills `into` with what a name stands for. */
export type ShowName = (name: string, into: HTMLElement, close: () => void) => ShownName;

/**
 * Shows what a name stands for: when a pointer rests on it, or on F1 with the cursor in it; F1 once more goes there.
 */
export function nameHover(show: ShowName): Extension {
  let shown: ShownName | null = null;
  const tooltipFor = (found: NameAt): Tooltip => ({
    pos: found.from,
    end: found.to,
    above: true,
    create(view) {
      const dom = document.createElement('div');
      const card = show(found.name, dom, () => close(view));
      shown = card;
      return {
        dom,
        destroy() {
          card.end();
          if (shown === card) shown = null;
        },
      };
    },
  });
  const askOrGo = (view: EditorView): boolean => {
    if (view.state.field(asked) === null) return askAtCursor(view);
    shown?.go();
    return true;
  };
  return [
    hoverTooltip((view, position) => {
      const found = nameAt(view.state.doc.toString(), position);
      return found && tooltipFor(found);
    }),
    asked,
    showTooltip.compute([asked], (state) => {
      const found = state.field(asked);
      return found && tooltipFor(found);
    }),
    Prec.high(
      keymap.of([
        { key: 'F1', run: askOrGo },
        { key: 'Escape', run: close },
      ]),
    ),
  ];
}

const ask = StateEffect.define<NameAt | null>();

/** The name that was asked for by key; typing or going elsewhere ends it. */
const asked = StateField.define<NameAt | null>({
  create: () => null,
  update(current, transaction) {
    for (const effect of transaction.effects) if (effect.is(ask)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : current;
  },
});

function askAtCursor(view: EditorView): boolean {
  const found = nameAtCursor(view.state);
  if (!found) return false;
  view.dispatch({ effects: ask.of(found) });
  return true;
}

function nameAtCursor(state: EditorState): NameAt | null {
  return nameAt(state.doc.toString(), state.selection.main.head);
}

/** @returns whether there was something to close */
function close(view: EditorView): boolean {
  if (view.state.field(asked) === null) return false;
  view.dispatch({ effects: ask.of(null) });
  return true;
}
