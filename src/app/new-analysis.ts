import { manifests } from '../../workers/analyses/manifests';
import { type AnalysisBody, parseAnalysisBody, printAnalysisBody } from '../notebook/format/analysis-body';
import type { NotebookDocument } from '../notebook/document.svelte';
import { fittingRelations } from './fitting-relations';
import type { RelationInfo } from './relations';
import { suggestedRoles } from './suggested-roles';

/** What a new analysis cell says: the first table there is, with columns that fit; the second for one that compares two. */
export function newAnalysisBody(
  type: string | null,
  relations: readonly RelationInfo[],
  before = '',
): string {
  return printAnalysisBody(analysisBody(type, relations), before);
}

/**
 * Gives the table that has come in to the analysis cells that were added before there was one.
 * @returns the cells that have it now
 */
export function fillWaitingCells(notebook: NotebookDocument, relations: readonly RelationInfo[]): string[] {
  const waiting = notebook.cells.filter(({ kind, body }) => {
    const read = kind === 'analysis' ? parseAnalysisBody(body) : null;
    return read?.ok === true && read.value.table === '' && Object.keys(read.value.roles).length === 0;
  });
  for (const { id, type, body } of waiting) {
    notebook.setBody(id, newAnalysisBody(type, relations, body), 'step');
  }
  return waiting.map(({ id }) => id);
}

function analysisBody(type: string | null, relations: readonly RelationInfo[]): AnalysisBody {
  const { roles = [], params = [] } = manifests.get(type ?? '') ?? {};
  const [first, second] = fittingRelations(relations, params);
  const others = params.flatMap((param) => {
    if (param.type !== 'relation' || !param.required) return [];
    // Of tables with columns of their own the newest is the likeliest.
    const other = param.columns ? fittingRelations(relations, params, param.name).at(-1) : second;
    return other ? [{ name: param.name, other }] : [];
  });
  const named = others.map(({ name }) => name);
  return {
    table: first?.name ?? '',
    roles: Object.assign(
      suggestedRoles(roles, undefined, first, named),
      ...others.map(({ name, other }) => suggestedRoles(roles, name, other, named)),
    ) as AnalysisBody['roles'],
    params: Object.fromEntries(others.map(({ name, other }) => [name, other.name])),
    filter: [],
  };
}
