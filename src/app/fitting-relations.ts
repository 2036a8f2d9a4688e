import type { Param } from '../../workers/contract/manifest';
import type { RelationInfo } from './relations';

/** The tables that a parameter may name; without one those that an analysis may read as its source. */
export function fittingRelations(
  relations: readonly RelationInfo[],
  params: readonly Param[],
  of?: string,
): RelationInfo[] {
  const has = ({ columns }: RelationInfo, wanted: readonly string[]): boolean =>
    wanted.every((name) => columns.some((column) => column.name === name));
  const special = params.flatMap((param) => (param.type === 'relation' && param.columns ? [param] : []));
  const own = special.find(({ name }) => name === of)?.columns;
  if (own) return relations.filter((relation) => has(relation, own));
  return relations.filter((relation) => special.every(({ columns = [] }) => !has(relation, columns)));
}
