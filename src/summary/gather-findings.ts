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

type SummedCell = Pick<NotebookCell, 'id' | 'kind' | 'body' | 'effectiveName'>;

/** The findings of all analyses that have an answer, in the order of the notebook. A failed one has nothing to say. */
export function gatherFindings(
  cells: readonly SummedCell[],
  runOf: (id: string) => Pick<CellRun, 'result' | 'status'>,
): FoundInCell[] {
  return cells.flatMap(({ id, kind, effectiveName }, at): FoundInCell[] => {
    if (kind !== 'analysis') return [];
    const { result, status } = runOf(id);
    if (result?.kind !== 'analysis' || status === 'failed' || result.findings.length === 0) return [];
    const { manifest, findings } = result;
    const heading = headingAbove(cells, at);
    return [{ id, name: effectiveName, heading, manifest, findings, isOld: status !== 'done' }];
  });
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

/** A text that is longer is no introduction of a cell. */
const LONGEST = 20_000;
/** Below the title of the notebook (level 1) a heading is about what follows. */
const HEADING = /^ {0,3}#{2,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm;

/** The last heading between the cell and the analysis before it; only the texts right there are read. */
function headingAbove(cells: readonly SummedCell[], at: number): string | null {
  for (let above = at - 1; above >= 0; above--) {
    const { kind, body } = cells[above]!;
    if (kind === 'analysis') return null;
    if (kind !== 'markdown' || body.length > LONGEST) continue;
    const heading = [...body.matchAll(HEADING)].at(-1)?.[1];
    if (heading !== undefined) return plain(heading);
  }
  return null;
}

/** Words without marks of emphasis, code or links. */
function plain(heading: string): string {
  return heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`~]+/g, '');
}
