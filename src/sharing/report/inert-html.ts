import { i18n } from '../../i18n/i18n.svelte';
import { inlineValueKey } from '../../notebook/format/inline-values';
import type { ProseResult } from '../../notebook/run/run-prose';
import { loadMaths, mayHoldMaths } from '../../ui/prose/maths';
import { renderMarkdown } from '../../ui/prose/render-markdown';
import { shownValue } from '../../ui/prose/value-text';

/** Markdown for a report: sanitised, with its values and maths, without pictures from the page's memory, which are gone later. */
export async function inertHtml(markdown: string, values?: ProseResult['values']): Promise<string> {
  const html = renderMarkdown(markdown, {
    inlineValue: values && ((reference) => shownValue(values.get(inlineValueKey(reference)))),
    maths: mayHoldMaths(markdown) ? await loadMaths() : null,
    pictureNote: (host) => i18n.t('markdown.picture', { host }),
  });
  return html.replaceAll(/\ssrc="blob:[^"]*"/g, '');
}
