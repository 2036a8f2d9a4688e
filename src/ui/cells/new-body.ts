import { manifests } from '../../../workers/analyses/manifests';
import type { RelationInfo } from '../../app/relations';
import type { CellKind } from '../../notebook/format/types';
import { plainShapes } from '../../charts/builder/column-shape';
import { emptyBody, suggestCharts } from '../../charts/builder/suggest-charts';
import { printChartBody } from '../../notebook/format/chart-body';
import { printAnalysisBody, type AnalysisBody } from '../../notebook/format/analysis-body';
import { writeIdentifier } from '../../sql/identifier';
import { fittingRelations } from './fitting-relations';
import { suggestedRoles } from './suggested-roles';

/** What a new cell starts with: something that runs on the first table there is. */
export function newBody(kind: CellKind, type: string | null, relations: RelationInfo[]): string {
  const [first] = relations;
  const table = first?.name ?? '';
  switch (kind) {
    case 'markdown':
      return '';
    case 'sql':
      return first ? `select * from ${writeIdentifier(table)} limit 100` : 'select 1 as one';
    case 'chart':
      return chartBody(first);
    case 'input':
      return 'type: slider\nlabel: \nvalue: 1\nmin: 0\nmax: 10\n';
    case 'analysis':
      return printAnalysisBody(analysisBody(type, relations));
  }
}

/** The most telling chart of the table; the builder offers others. */
function chartBody(relation: RelationInfo | undefined): string {
  const [best] = relation ? suggestCharts(relation.name, plainShapes(relation.columns)) : [];
  return printChartBody(best?.body ?? emptyBody(relation?.name ?? ''));
}

function analysisBody(type: string | null, relations: RelationInfo[]): AnalysisBody {
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
