import { i18n } from '../../i18n/i18n.svelte';
import type { CellResult } from '../../notebook/run/result';
import { valuesOf } from '../../ui/prose/cell-values';
import { loadMaths, mayHoldMaths } from '../../ui/prose/maths';
import { renderMarkdown } from '../../ui/prose/render-markdown';

/** Markdown for a report: sanitised, with its values and maths, without pictures from the page's memory, which are gone later. */
export async function inertHtml(markdown: string, result?: CellResult | null): Promise<string> {
  const html = renderMarkdown(markdown, {
    inlineValue: result === undefined ? undefined : valuesOf(result),
    maths: mayHoldMaths(markdown) ? await loadMaths() : null,
    pictureNote: (host) => i18n.t('markdown.picture', { host }),
  });
  return html.replaceAll(/\ssrc="blob:[^"]*"/g, '');
}
