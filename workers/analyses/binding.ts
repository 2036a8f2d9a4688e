import type { AnalysisRequest, RoleBinding } from '../contract/analysis';
import { FaultError } from '../contract/fault';

/** The column of an optional role, if it is filled. */
export function optionalBinding(request: AnalysisRequest, role: string): RoleBinding | undefined {
  return request.roles[role]?.[0];
}

/**
 * The column of a required role.
 * @throws FaultError `role-missing` when the request has none; a request that was checked has one.
 */
export function binding(request: AnalysisRequest, role: string): RoleBinding {
  const found = optionalBinding(request, role);
  if (!found)
    throw new FaultError({
      code: 'role-missing',
      values: { role, table: request.relation },
      place: { role },
    });
  return found;
}

/** The name of a table that stands in FROM, as readers know it. */
export function relationName(relation: string): string {
  return relation.replace(/^(main\.)?"|"$/g, '').replaceAll('""', '"');
}
