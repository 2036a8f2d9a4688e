import type { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin, type ViewUpdate, drawSelection } from '@codemirror/view';

/** So long a cursor stands still before it begins to blink. */
const REST_MS = 600;

const RESTING = 'data-resting';

/**
 * Selections drawn by the editor, as several cursors need it, with cursors that blink only once nothing has been typed for a
 * moment. CodeMirror's own begin their blinking anew at each key, and a new animation costs the browser some frames: a
 * fifth of what the key costs in all.
 */
export function drawnSelection(): Extension {
  return [drawSelection({ cursorBlinkRate: 0 }), restMark, restingBlink];
}

/** Who wants no motion gets no blinking. */
const isStill = matchMedia('(prefers-reduced-motion: reduce)');

const restMark = ViewPlugin.define((view) => {
  let rested = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = (): void => {
    const left = rested - performance.now();
    timer = left > 0 ? setTimeout(look, left) : null;
    if (timer === null && view.hasFocus && !isStill.matches) view.dom.setAttribute(RESTING, '');
  };
  const move = (): void => {
    rested = performance.now() + REST_MS;
    // One timer for a whole line of keys: it looks again when it was too early.
    timer ??= setTimeout(look, REST_MS);
    if (view.dom.hasAttribute(RESTING)) view.dom.removeAttribute(RESTING);
  };
  return {
    update(update: ViewUpdate) {
      if (update.docChanged || update.selectionSet || update.focusChanged) move();
    },
    destroy() {
      if (timer !== null) clearTimeout(timer);
    },
  };
});

const restingBlink = EditorView.baseTheme({
  // Over the name of an animation that CodeMirror changes at each key.
  '& > .cm-scroller > .cm-cursorLayer': { animation: 'none !important' },
  [`&.cm-focused[${RESTING}] > .cm-scroller > .cm-cursorLayer`]: {
    animation: 'cm-rest 1.2s steps(1) infinite !important',
  },
  '@keyframes cm-rest': { '0%': {}, '50%': { opacity: 0 }, '100%': {} },
});
