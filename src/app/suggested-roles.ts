import type { Role } from '../../workers/contract/manifest';
import { pickRoles, suggestRoles } from '../ingest/suggest-roles';
import type { RelationInfo } from './relations';

/**
 * The roles whose columns come from a table.
 * @param of the parameter that names it; undefined for the source
 * @param named the parameters that name a table
 */
export function rolesOf(roles: readonly Role[], of: string | undefined, named: readonly string[]): Role[] {
  const turnsToSource = (role: Role): boolean =>
    role.orSource === true && role.of !== undefined && !named.includes(role.of);
  return roles.filter((role) => (turnsToSource(role) ? of === undefined : role.of === of));
}

/**
 * Columns for the roles that a new choice of table should fill.
 * @param of the parameter that names the table; undefined for the source
 * @param named the parameters that name a table
 */
export function suggestedRoles(
  roles: readonly Role[],
  of: string | undefined,
  relation: RelationInfo | undefined,
  named: readonly string[] = [],
): Record<string, string | string[]> {
  if (!relation) return {};
  const wanted = rolesOf(roles, of, named).filter((role) => role.required || role.prefill);
  return pickRoles(wanted, suggestRoles(relation.columns));
}
