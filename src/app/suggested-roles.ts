import type { Role } from '../../workers/contract/manifest';
import { pickRoles, suggestRoles } from '../ingest/suggest-roles';
import type { RelationInfo } from './relations';

/**
 * Columns for the roles that a new choice of table should fill.
 * @param of the parameter that names the table; undefined for the source
 */
export function suggestedRoles(
  roles: readonly Role[],
  of: string | undefined,
  relation: RelationInfo | undefined,
): Record<string, string | string[]> {
  if (!relation) return {};
  const wanted = roles.filter((role) => role.of === of && (role.required || role.prefill));
  return pickRoles(wanted, suggestRoles(relation.columns));
}
