import { parse } from 'yaml';
import { manifests } from '../workers/analyses/manifests';

export interface Cell {
  kind: string;
  name: string;
  type: string | undefined;
  body: string;
}

type Fields = Record<string, unknown>;

/** A cell without what is a word of its language, to be compared with its twin: labels, columns that SQL has named, values of the data. */
export function withoutWords({ kind, name, type, body }: Cell): unknown {
  if (kind === 'sql') return { kind, name };
  const { label, title, x, y, color, sort, roles, options, params, ...rest } = parse(body) as Fields;
  const worded = Object.entries({ label, title, x, y, color, sort }).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  );
  return {
    kind,
    name,
    type,
    worded,
    roles: countsOf(roles),
    options: countsOf(options),
    params: paramsOf(type, params),
    ...(rest.type === 'select' ? { ...rest, value: typeof rest.value } : rest),
  };
}

/** How many columns each role has. */
function countsOf(binding: unknown): unknown {
  return Object.entries(binding ?? {}).map(([part, columns]: [string, unknown]) => [
    part,
    Array.isArray(columns) ? columns.length : 1,
  ]);
}

/** Parameters that name values of the data are there or not; of rows and rules, conditions and figures count. */
function paramsOf(type: string | undefined, params: unknown): unknown {
  const specs = manifests.get(type ?? '')?.params ?? [];
  return Object.entries(params ?? {}).map(([name, value]: [string, unknown]) => {
    if (specs.some((spec) => spec.name === name && spec.ofData === true)) return [name, typeof value];
    if (Array.isArray(value)) return [name, value.map(figuresOf)];
    return [name, typeof value === 'object' ? Object.values(value ?? {}) : value];
  });
}

function figuresOf(row: unknown): unknown {
  if (row === null || typeof row !== 'object') return row;
  return Object.entries(row).map(([field, value]: [string, unknown]) =>
    typeof value === 'string' ? [field] : [field, value],
  );
}
