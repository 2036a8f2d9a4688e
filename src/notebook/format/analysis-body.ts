import type { ParamRow, ParamValue, Rule } from '../../../workers/contract/manifest';
import { type BodyFields, type BodyResult, readBody } from './body-fields';
import type { ExactValue } from './exact-value';
import { type PlainMap, type PlainValue, plainMap } from './plain-value';
import { printBody } from './yaml-edit';

/** What an analysis cell says; whether table, roles and parameters exist is found when it runs. */
export interface AnalysisBody {
  /** '' while none is chosen. */
  table: string;
  /** Columns by role; without a prototype. */
  roles: Record<string, string | string[]>;
  /** Parameters that are given; without a prototype. Numbers that a double cannot hold are texts. */
  params: Record<string, ParamValue>;
  /** Names of cells whose selections leave out rows of the table. */
  filter: string[];
}

export function parseAnalysisBody(body: string): BodyResult<AnalysisBody> {
  return readBody(body, (fields) => ({
    table: fields.text('table') ?? '',
    roles: readMap(fields.fields('roles'), readRole),
    params: readMap(fields.fields('params'), readParam),
    filter: fields.texts('filter') ?? [],
  }));
}

/** The body in YAML; of `previousBody` everything stays that the value does not change, comments and all. */
export function printAnalysisBody(value: AnalysisBody, previousBody = ''): string {
  return printBody(value, previousBody, parseAnalysisBody, plainBody);
}

function plainBody({ table, roles, params, filter }: AnalysisBody): PlainMap {
  return plainMap([
    ['table', table === '' ? undefined : table],
    ['roles', roles],
    ['params', plainMap(Object.entries(params).map(([name, value]) => [name, plainParam(value)]))],
    ['filter', filter.length === 0 ? undefined : filter],
  ]);
}

function plainParam(value: ParamValue): PlainValue {
  if (!Array.isArray(value)) return value;
  return value.map((item) => (typeof item === 'object' ? plainMap(Object.entries(item)) : item));
}

function readMap<T>(
  fields: BodyFields,
  read: (fields: BodyFields, key: string) => T | null,
): Record<string, T> {
  const map = Object.create(null) as Record<string, T>;
  for (const key of fields.keys()) {
    const value = read(fields, key);
    if (value !== null) map[key] = value;
  }
  return map;
}

function readRole(fields: BodyFields, role: string): string | string[] | null {
  return fields.isList(role) ? fields.texts(role) : fields.text(role);
}

function readParam(fields: BodyFields, param: string): ParamValue {
  const rows = readRows(fields, param);
  if (rows) return rows;
  if (!fields.isList(param)) return paramValue(fields.value(param));
  return (fields.values(param) ?? []).map((value) => (typeof value === 'number' ? value : String(value)));
}

/**
 * Rules are a map of conditions by name, or a list of maps with `name` and `where`, as they are written. Maps with other
 * fields are rows of values.
 */
function readRows(fields: BodyFields, param: string): Rule[] | ParamRow[] | null {
  if (fields.isMap(param)) {
    const rules = fields.fields(param);
    const names = rules.keys();
    return names.length > 0 ? names.map((name) => ({ name, where: rules.text(name) ?? '' })) : null;
  }
  const maps = fields.maps(param);
  if (!maps) return null;
  const isRules = maps.every((map) => map.keys().every((key) => key === 'name' || key === 'where'));
  return isRules
    ? maps.map((rule) => ({ name: rule.text('name') ?? '', where: rule.text('where') ?? '' }))
    : maps.map((row) => readMap(row, (values, key) => paramValue(values.value(key))));
}

function paramValue(value: ExactValue): string | number | boolean | null {
  return typeof value === 'bigint' ? value.toString() : value;
}
