import type { AnalysisRequest, EditableRows } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { ParamRow, RowField } from '../../contract/manifest';
import { suggestName } from '../../kernels/suggest-name';

export const RELATIONS = ['<=', '=', '>='] as const;
export type Relation = (typeof RELATIONS)[number];

/** A limit, as it stands in the parameter `limits`; the constraint is the key. */
export const LIMIT_FIELDS = [
  { name: 'constraint', type: 'text' },
  { name: 'relation', type: 'choice', choices: RELATIONS },
  { name: 'limit', type: 'number' },
] as const satisfies readonly RowField[];

/** How people write relations; `>=` has to be quoted in YAML, words have not. */
const WRITTEN: Record<Relation, readonly string[]> = {
  '<=': ['<=', '≤', '<', '=<', 'at most', 'at_most', 'most', 'max', 'le', '至多', '不超过'],
  '=': ['=', '==', 'equal', 'equals', 'exactly', 'eq', '等于'],
  '>=': ['>=', '≥', '>', '=>', 'at least', 'at_least', 'least', 'min', 'ge', '至少', '不少于'],
};

/** A sum of the variables, weighted by a column, and what it is held to. */
export interface Constraint {
  name: string;
  relation: Relation;
  limit: number;
  /** `given` in the parameter, in a row of the `table`, or `proposed` where neither says it. */
  from: 'given' | 'table' | 'proposed';
}

/** What a column tells of its limit. */
export interface ColumnSums {
  name: string;
  /** In the row of limits; NaN where there is none. */
  limit: number;
  /** Sum of the positive weights. */
  positive: number;
  /** What the column sums up to with all variables at their least amounts. */
  least: number;
}

/**
 * The limits of all constraints: the reader's own, then those of the table. One that nobody has given is proposed, wide enough
 * for one of each.
 * @throws FaultError `optimise-no-constraint`, `optimise-relation` or `optimise-no-limit`
 */
export function constraintsOf(request: AnalysisRequest, columns: readonly ColumnSums[]): Constraint[] {
  const given = new Map(
    (request.params.limits as ParamRow[]).map((row) => [String(row.constraint), row] as const),
  );
  const names = columns.map(({ name }) => name);
  for (const name of given.keys()) {
    if (!names.includes(name)) {
      throw new FaultError({
        code: 'optimise-no-constraint',
        values: { name, suggestion: suggestName(name, names) ?? names },
        place: { param: 'limits' },
      });
    }
  }
  const isMax = request.params.sense === 'max';
  return columns.map(({ name, limit, positive, least }) => {
    const row = given.get(name);
    const usual: Relation = isMax ? '<=' : '>=';
    const relation = row ? relationOf(row, usual) : usual;
    if (row?.limit !== null && row?.limit !== undefined) {
      return { name, relation, limit: Number(row.limit), from: 'given' };
    }
    if (!Number.isNaN(limit)) return { name, relation, limit, from: 'table' };
    if (row) {
      throw new FaultError({ code: 'optimise-no-limit', values: { name }, place: { param: 'limits' } });
    }
    return { name, relation, limit: isMax ? Math.max(positive, least) : positive, from: 'proposed' };
  });
}

function relationOf({ constraint, relation }: ParamRow, usual: Relation): Relation {
  const text = String(relation ?? '')
    .trim()
    .toLowerCase();
  if (text === '') return usual;
  const found = RELATIONS.find((each) => WRITTEN[each].includes(text));
  if (found) return found;
  throw new FaultError({
    code: 'optimise-relation',
    values: { name: String(constraint), relation: String(relation) },
    place: { param: 'limits' },
  });
}

/** The limits as rows that can be edited. */
export function editable(constraints: readonly Constraint[]): EditableRows {
  return {
    param: 'limits',
    rows: constraints.map(({ name, relation, limit, from }) => ({
      values: { constraint: name, relation, limit },
      isEdited: from === 'given',
      isGiven: from === 'table',
    })),
  };
}
