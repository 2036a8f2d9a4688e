import { lexer } from 'marked';
import type { Finding } from '../../workers/contract/analysis';
import type { Manifest } from '../../workers/contract/manifest';
import type { NotebookCell } from '../notebook/document.svelte';
import type { CellRun } from '../notebook/run/cell-run.svelte';

/** What one analysis of the notebook has found. */
export interface FoundInCell {
  /** Of the cell. */
  id: string;
  name: string;
  /** The heading that the cell stands under, where it is the first below it; otherwise the analysis says its title. */
  heading: string | null;
  manifest: Manifest;
  findings: readonly Finding[];
  /** Something that it depends on has changed since. */
  isOld: boolean;
}

/** The findings of all analyses that have an answer, in the order of the notebook. A failed one has nothing to say. */
export function gatherFindings(
  cells: readonly Pick<NotebookCell, 'id' | 'kind' | 'body' | 'effectiveName'>[],
  runOf: (id: string) => Pick<CellRun, 'result' | 'status'>,
): FoundInCell[] {
  const found: FoundInCell[] = [];
  let heading: string | null = null;
  for (const { id, kind, body, effectiveName } of cells) {
    if (kind === 'markdown') heading = lastHeading(body) ?? heading;
    if (kind !== 'analysis') continue;
    const { result, status } = runOf(id);
    if (result?.kind !== 'analysis' || status === 'failed' || result.findings.length === 0) continue;
    const { manifest, findings } = result;
    found.push({ id, name: effectiveName, heading, manifest, findings, isOld: status !== 'done' });
    heading = null;
  }
  return found;
}

/** The list before, where the next one says the same: typing elsewhere in the notebook redraws nothing of it. */
export function keptFindings(before: FoundInCell[], next: FoundInCell[]): FoundInCell[] {
  const isSame =
    before.length === next.length &&
    next.every((each, i) => {
      const old = before[i];
      return (
        old?.id === each.id &&
        old.name === each.name &&
        old.heading === each.heading &&
        old.findings === each.findings &&
        old.isOld === each.isOld
      );
    });
  return isSame ? before : next;
}

/** Below the title of the notebook a heading is about what follows. */
function lastHeading(text: string): string | null {
  const headings = lexer(text).flatMap((token) =>
    token.type === 'heading' && token.depth > 1 ? [plain(token.tokens ?? [])] : [],
  );
  return headings.at(-1) ?? null;
}

/** Words without marks of emphasis or links. */
function plain(tokens: readonly { raw: string; type: string; text?: string; tokens?: unknown }[]): string {
  return tokens
    .map((token) =>
      Array.isArray(token.tokens) ? plain(token.tokens as typeof tokens) : (token.text ?? token.raw),
    )
    .join('');
}
