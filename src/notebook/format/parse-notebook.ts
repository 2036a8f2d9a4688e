import type { Fault } from '../../../workers/contract/fault';
import { offsetToPlace } from '../../sql/place';
import { readFrontMatter } from './front-matter';
import { scanCells } from './scan-cells';
import type { NotebookSource } from './types';

export type NotebookResult = { ok: true; notebook: NotebookSource } | { ok: false; fault: Fault };

/**
 * Reads a notebook: Markdown with fenced cells and, optionally, front matter.
 *
 * - A cell is a fence whose info string has `sql`, `analysis`, `chart` or `input` as its first bare word, with its
 *   backticks or tildes at the first column. An indented fence, one of another kind and whatever stands in an HTML
 *   comment are part of the prose.
 * - The prose between two fences is one Markdown cell. A line `<!-- cell -->` at the first column starts another one;
 *   so two Markdown cells can stand side by side, and one can be empty.
 * - Names, types and bodies are not judged here.
 *
 * Faults, with the line in the text: `notebook-unclosed-fence`, `notebook-unclosed-comment`, `notebook-front-matter`,
 * `notebook-front-matter-field`, `notebook-version`.
 */
export function parseNotebook(text: string): NotebookResult {
  const front = readFrontMatter(text);
  if (!front.ok) return front;
  const { frontMatter } = front;
  const scanned = scanCells(text, frontMatter.raw.length);
  if (!('unclosed' in scanned)) return { ok: true, notebook: { frontMatter, ...scanned } };
  const { code, offset, closing } = scanned.unclosed;
  const place = { line: offsetToPlace(text, offset).line };
  return { ok: false, fault: { code, severity: 'error', values: { closing }, place } };
}
