import { manifests } from '../../../workers/analyses/manifests';
import type { RelationInfo } from '../../app/relations';
import { pickRoles, suggestRoles } from '../../ingest/suggest-roles';
import type { CellKind } from '../../notebook/format/types';
import { printAnalysisBody } from '../../notebook/format/analysis-body';
import { quoteIdentifier } from '../../sql/identifier';

/** What a new cell starts with: something that runs on the first table there is. */
export function newBody(kind: CellKind, type: string | null, relations: RelationInfo[]): string {
  const [first] = relations;
  const table = first?.name ?? '';
  switch (kind) {
    case 'markdown':
      return '';
    case 'sql':
      return first ? `select * from ${plainOrQuoted(table)} limit 100` : 'select 1 as one';
    case 'chart':
      return `table: ${JSON.stringify(table)}\nmark: bar\nx: ${JSON.stringify(first?.columns[0]?.name ?? '')}\n`;
    case 'input':
      return 'type: slider\nlabel: \nvalue: 1\nmin: 0\nmax: 10\n';
    case 'analysis':
      return printAnalysisBody({ table, roles: suggestedRoles(type, first), params: {} });
  }
}

function plainOrQuoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteIdentifier(name);
}

function suggestedRoles(type: string | null, relation: RelationInfo | undefined): Record<string, string> {
  const manifest = manifests.get(type ?? '');
  if (!manifest || !relation) return {};
  const required = manifest.roles.filter((role) => role.required);
  return pickRoles(required, suggestRoles(relation.columns));
}
