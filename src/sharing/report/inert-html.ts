import { renderMarkdown } from '../../ui/cells/markdown';

/** Markdown for a report: sanitised, and without pictures from the page's memory, which are gone when it is read. */
export function inertHtml(markdown: string): string {
  return renderMarkdown(markdown).replaceAll(/\ssrc="blob:[^"]*"/g, '');
}
