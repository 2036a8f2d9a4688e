import { manifests } from '../../../workers/analyses/manifests';
import type { RelationInfo } from '../../app/relations';
import type { CellKind } from '../../notebook/format/types';
import { printAnalysisBody, type AnalysisBody } from '../../notebook/format/analysis-body';
import { writeIdentifier } from '../../sql/identifier';
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
      return `table: ${JSON.stringify(table)}\nmark: bar\nx: ${JSON.stringify(first?.columns[0]?.name ?? '')}\n`;
    case 'input':
      return 'type: slider\nlabel: \nvalue: 1\nmin: 0\nmax: 10\n';
    case 'analysis':
      return printAnalysisBody(analysisBody(type, relations));
  }
}

function analysisBody(type: string | null, relations: RelationInfo[]): AnalysisBody {
  const [first, second] = relations;
  const manifest = manifests.get(type ?? '');
  const roles = manifest?.roles ?? [];
  const required = (manifest?.params ?? []).filter((param) => param.type === 'relation' && param.required);
  const others = second ? required.map(({ name }) => name) : [];
  return {
    table: first?.name ?? '',
    roles: Object.assign(
      suggestedRoles(roles, undefined, first),
      ...others.map((name) => suggestedRoles(roles, name, second)),
    ) as AnalysisBody['roles'],
    params: Object.fromEntries(others.map((name) => [name, second?.name ?? ''])),
  };
}
