import type { TokenizerAndRendererExtension } from 'marked';
import { escapeHtml } from './escape-html';

/** Turns TeX into MathML; a fault in it is shown in place. */
export type SetMaths = (tex: string, isDisplay: boolean) => string;

let loaded: SetMaths | null = null;

/** The setter, once it is there; before, maths are shown as they are written. */
export function mathsSetter(): SetMaths | null {
  return loaded;
}

/** Fetches what sets maths; called only for a text that holds some. */
export async function loadMaths(): Promise<SetMaths> {
  const { default: temml } = await import('temml');
  loaded = (tex, isDisplay) => {
    try {
      // `trust` off: no links, no pictures, no HTML; bounds keep a hostile macro from growing.
      return temml.renderToString(tex, {
        displayMode: isDisplay,
        throwOnError: true,
        trust: false,
        maxExpand: 1_000,
        maxSize: [20, 50],
      });
    } catch (error) {
      const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
      return `<code class="maths-fault" title="${escapeHtml(message ?? '')}">${escapeHtml(tex)}</code>`;
    }
  };
  return loaded;
}

// As in Pandoc: no blank inside the dollars, no digit after them, so that $5 and $10 stay prices.
const INLINE = /^\$(?![\s$])((?:\\[\s\S]|[^$\\\n])+?)(?<!\s)\$(?![\d$])/;
const DISPLAY_IN_LINE = /^\$\$(?!\$)((?:\\[\s\S]|[^$\\])+?)\$\$/;
const DISPLAY = /^ {0,3}\$\$[ \t]*\n?((?:\\[\s\S]|[^$\\])+?)\n?[ \t]*\$\$[ \t]*(?:\n|$)/;

/** Whether a text may hold maths; a price alone does not. */
export function mayHoldMaths(markdown: string): boolean {
  return /\$\$|\$[^\s$][^\n$]*\$/.test(markdown);
}

/** `$…$` and `$$…$$` in Markdown. */
export function mathsExtensions(set: SetMaths | null): TokenizerAndRendererExtension[] {
  const write = (tex: string, isDisplay: boolean): string =>
    set?.(tex, isDisplay) ?? `<code>${escapeHtml(tex)}</code>`;
  return [
    {
      name: 'display-maths',
      level: 'block',
      start: (text) => /^ {0,3}\$\$/m.exec(text)?.index,
      tokenizer(text) {
        const match = DISPLAY.exec(text);
        return match ? { type: 'display-maths', raw: match[0], tex: match[1] } : undefined;
      },
      renderer: ({ tex }) => `<p>${write(String(tex), true)}</p>\n`,
    },
    {
      name: 'inline-maths',
      level: 'inline',
      start: (text) => nextDollar(text),
      tokenizer(text) {
        const display = DISPLAY_IN_LINE.exec(text);
        const match = display ?? INLINE.exec(text);
        if (!match) return undefined;
        return { type: 'inline-maths', raw: match[0], tex: match[1], isDisplay: display !== null };
      },
      renderer: ({ tex, isDisplay }) => write(String(tex), isDisplay === true),
    },
  ];
}

function nextDollar(text: string): number | undefined {
  const at = text.indexOf('$');
  return at < 0 ? undefined : at;
}
