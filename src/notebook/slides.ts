import { lexer, type Token } from 'marked';
import type { NotebookCell } from './document.svelte';

/** A piece of a slide: prose that is part of a cell, or a cell whole. */
export type SlidePart = { kind: 'prose'; text: string; id: string } | { kind: 'cell'; id: string };

export interface Slide {
  parts: SlidePart[];
}

/**
 * A notebook as slides. A heading of level 1 or 2 begins one, a rule (`---`) ends one; cells stand where they stand in
 * the text. What would be empty is left out.
 */
export function slidesOf(cells: readonly Pick<NotebookCell, 'id' | 'kind' | 'body'>[]): Slide[] {
  const slides: Slide[] = [{ parts: [] }];
  const add = (part: SlidePart) => slides.at(-1)?.parts.push(part);
  for (const { id, kind, body } of cells) {
    if (kind !== 'markdown') {
      add({ kind: 'cell', id });
      continue;
    }
    let text = '';
    const end = (): void => {
      if (text.trim() !== '') add({ kind: 'prose', text, id });
      text = '';
    };
    for (const token of lexer(body)) {
      if (isHeading(token) || token.type === 'hr') {
        end();
        slides.push({ parts: [] });
      }
      if (token.type !== 'hr') text += token.raw;
    }
    end();
  }
  return slides.filter(({ parts }) => parts.length > 0);
}

function isHeading(token: Token): boolean {
  return token.type === 'heading' && (token as Token & { depth: number }).depth <= 2;
}
