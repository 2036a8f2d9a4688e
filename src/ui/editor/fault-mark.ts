import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** A fault in the text of an editor; places are 1-based, as in a `Fault`. */
export interface MarkedFault {
  line: number;
  character: number | undefined;
  message: string;
}

/** Underlines the word at fault, with what is wrong with it in a tooltip; null takes the mark away. */
export function markFault(view: EditorView, fault: MarkedFault | null): void {
  const { doc } = view.state;
  const diagnostics: Diagnostic[] =
    fault === null || fault.line > doc.lines
      ? []
      : [{ ...rangeOf(doc, fault), severity: 'error', message: fault.message }];
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** From the place to the end of the word that stands there; at the end of a line, the word before it. */
function rangeOf(doc: Text, { line, character }: MarkedFault): { from: number; to: number } {
  const { from, to, text } = doc.line(line);
  if (character === undefined) return { from: from + text.search(/\S|$/), to };
  const start = Math.min(Math.max(character - 1, 0), text.length);
  const rest = text.slice(start);
  if (rest.trim() === '') {
    const before = /\S+\s*$/.exec(text.slice(0, start));
    return { from: before ? from + before.index : from, to };
  }
  const word = /^(?:"(?:[^"]|"")*"|[$\p{L}\p{N}_]+|\s*\S)/u.exec(rest)?.[0] ?? '';
  return { from: from + start, to: from + start + Math.max(word.length, 1) };
}
