import {
  type Completion,
  type CompletionSource,
  insertCompletionText,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { foldIdentifier, quoteIdentifier } from '../../sql/identifier';
import type { NameSource } from './sql-names';

const OPEN = /\{\{[^{}\n]*$/;
const COLUMN = /^\{\{\s*("(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_]*)\s*\.\s*("?[\p{L}\p{N}_]*)$/u;
const NAME = /^\{\{\s*("?[\p{L}_]?[\p{L}\p{N}_]*)$/u;
const GOES_ON = /^"?[\p{L}\p{N}_]*$/u;

/** After `{{`: the names whose values can be shown, then their columns. */
export function proseCompletion(source: NameSource): CompletionSource {
  return (context) => {
    const open = context.matchBefore(OPEN);
    if (!open) return null;
    const column = COLUMN.exec(open.text);
    const { relations, inputs } = source.names();
    if (column) {
      const [, written = '', typed = ''] = column;
      const name = foldIdentifier(written.replaceAll(/^"|"$/g, '').replaceAll('""', '"'));
      const columns = relations.find((one) => foldIdentifier(one.name) === name)?.columns ?? [];
      const options = columns.map((one, index) => ({
        ...option(one.name, one.type ?? '', 'property', ' }}'),
        sortText: String(index).padStart(4, '0'),
      }));
      return options.length === 0 ? null : { from: context.pos - typed.length, options, validFor: GOES_ON };
    }
    const typed = NAME.exec(open.text)?.[1];
    if (typed === undefined) return null;
    const options = [
      ...inputs.map(({ name, value }) => option(name, value, 'variable', ' }}')),
      ...relations.map(({ name, columns }) => option(name, String(columns.length || ''), 'type', '.')),
    ];
    return options.length === 0 ? null : { from: context.pos - typed.length, options, validFor: GOES_ON };
  };
}

/** @param then what follows the name: the braces that close, or the dot before a column */
function option(name: string, detail: string, type: string, then: string): Completion {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
  return {
    label: name,
    detail,
    type,
    apply: (view, completion, from, to) =>
      put(view, completion, isPlain ? name : quoteIdentifier(name), then, from, to),
  };
}

function put(
  view: EditorView,
  completion: Completion,
  name: string,
  then: string,
  from: number,
  to: number,
): void {
  const { state } = view;
  const rest = state.sliceDoc(to, to + 8);
  // What the editor has closed by itself is not closed twice.
  const closing = /^"?\s*\}\}/.exec(rest)?.[0];
  const pad = state.sliceDoc(0, from).endsWith('{{') ? ' ' : '';
  const isDone = then !== '.';
  const text = isDone || closing === undefined ? pad + name + then : `${pad}${name}. }}`;
  const end = closing === undefined ? to : to + closing.length;
  view.dispatch({
    ...insertCompletionText(state, text, from, end),
    annotations: pickedCompletion.of(completion),
  });
  if (isDone) return;
  view.dispatch({ selection: { anchor: from + pad.length + name.length + 1 } });
  startCompletion(view);
}
