import { Marked } from 'marked';
import type { InlineValueReference } from '../../notebook/format/inline-values';
import { hanBreaks } from './han-breaks';
import { type ShownValue, inlineValueExtension } from './inline-value-extension';
import { type SetMaths, mathsExtensions } from './maths';
import { sanitise } from './sanitise';

export interface RenderOptions {
  /** Values that the text names; without it they stay as they are written. */
  inlineValue?: ((reference: InlineValueReference) => ShownValue) | undefined;
  maths?: SetMaths | null;
  /** What is said in place of a picture that would have to be fetched. */
  pictureNote: (host: string) => string;
}

/** Markdown, with tables and lists of tasks as on GitHub, as HTML that can be put into the page. */
export function renderMarkdown(
  text: string,
  { inlineValue, maths = null, pictureNote }: RenderOptions,
): string {
  const extensions = [...mathsExtensions(maths), ...(inlineValue ? [inlineValueExtension(inlineValue)] : [])];
  const marked = new Marked(
    { gfm: true },
    { extensions, renderer: { html: ({ text: tag }) => withoutHandlers(tag) } },
    hanBreaks,
  );
  return sanitise(marked.parse(text, { async: false }), pictureNote);
}

/** The sanitiser takes handlers out as well, but the browser would report each of them to the console before. */
function withoutHandlers(html: string): string {
  return html.replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/([\s"'/])on\w+\s*=/gi, '$1data-off='));
}
