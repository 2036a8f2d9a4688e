import type { TokenizerAndRendererExtension } from 'marked';
import { type InlineValueReference, readInlineValue } from '../../notebook/format/inline-values';
import { escapeHtml } from './escape-html';

/** What stands in a value's place: its text, or what is wrong with it. Null while it is on its way. */
export type ShownValue = { text: string; exact?: string } | { fault: string } | null;

/** `{{ name.column }}` in Markdown. A value is text and nothing else, whatever it holds. */
export function inlineValueExtension(
  inlineValue: (reference: InlineValueReference) => ShownValue,
): TokenizerAndRendererExtension {
  return {
    name: 'inline-value',
    level: 'inline',
    start: (text) => {
      const at = text.indexOf('{{');
      return at < 0 ? undefined : at;
    },
    tokenizer(text) {
      const found = readInlineValue(text);
      if (!found) return undefined;
      return { type: 'inline-value', raw: text.slice(0, found.length), reference: found };
    },
    renderer({ raw, reference }) {
      const value = inlineValue(reference as InlineValueReference);
      if (value === null) return '<span class="inline-value">…</span>';
      if ('fault' in value) {
        return `<mark class="inline-fault"><code>${escapeHtml(raw)}</code> ${escapeHtml(value.fault)}</mark>`;
      }
      const title = value.exact === undefined ? '' : ` title="${escapeHtml(value.exact)}"`;
      return `<span class="inline-value"${title}>${escapeHtml(value.text)}</span>`;
    },
  };
}
