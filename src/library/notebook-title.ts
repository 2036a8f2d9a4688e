import { withTitle } from '../notebook/format/edit-notebook';
import { parseNotebook } from '../notebook/format/parse-notebook';
import { printNotebook } from '../notebook/format/print-notebook';

const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/m;

/** What a notebook is called in a list: its title, or else its first heading; '' for one that has neither. */
export function titleFor(title: string, cells: readonly { kind: string; body: string }[]): string {
  if (title.trim() !== '') return title.trim();
  for (const { kind, body } of cells) {
    const heading = kind === 'markdown' ? HEADING.exec(body)?.[1] : undefined;
    if (heading !== undefined) return heading.replaceAll(/[*_`]/g, '').trim();
  }
  return '';
}

export function titleOfText(text: string): string {
  const parsed = parseNotebook(text);
  return parsed.ok ? titleFor(parsed.notebook.frontMatter.title ?? '', parsed.notebook.cells) : '';
}

/** The text with another title; one that cannot be read as a notebook stays as it is. */
export function retitled(text: string, title: string): string {
  const parsed = parseNotebook(text);
  return parsed.ok ? printNotebook(withTitle(parsed.notebook, title)) : text;
}
