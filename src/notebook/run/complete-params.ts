import { FaultError } from '../../../workers/contract/fault';
import type { Param, ParamRow, ParamValue, RowField, Rule } from '../../../workers/contract/manifest';
import type { MessageValue } from '../../../workers/contract/message';
import { suggestName } from '../../../workers/kernels/suggest-name';

/**
 * Every parameter of an analysis with a value of its type: given ones checked, missing ones at their default.
 * @throws FaultError `param-unknown`, `param-type`, `param-range`, `param-choice` or `param-no-table`, with the parameter as its place.
 */
export function completeParams(
  declared: Param[],
  given: Record<string, unknown>,
): Record<string, ParamValue> {
  const names = declared.map((param) => param.name);
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) {
      throw fault('param-unknown', name, { suggestion: suggestName(name, names) ?? names });
    }
  }
  return Object.fromEntries(declared.map((param) => [param.name, complete(param, given[param.name])]));
}

/** A value as it can be written in a sentence. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function complete(param: Param, value: unknown): ParamValue {
  if (value === undefined || value === null || value === '') {
    if (param.type === 'relation' && param.required === true) throw fault('param-no-table', param.name, {});
    return param.default;
  }
  switch (param.type) {
    case 'integer':
    case 'number':
      return checkNumber(param, value);
    case 'choice': {
      const text = shown(value);
      const isOther = param.others !== undefined && new RegExp(`^(?:${param.others})$`).test(text);
      if (!param.choices.includes(text) && !isOther) {
        throw fault('param-choice', param.name, { value: text, choices: param.choices });
      }
      return text;
    }
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(param, value, 'true, false');
      return value;
    case 'date': {
      const text = value instanceof Date ? value.toISOString().slice(0, 10) : shown(value);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
        throw wrongType(param, value, '2025-12-31');
      }
      return text;
    }
    case 'rules':
      if (!isRules(value)) {
        throw wrongType(param, value, '[{ name: Regulars, where: visits >= 10 }]');
      }
      return value;
    case 'rows':
      return checkRows(param, value);
    case 'text':
    case 'relation':
      return shown(value);
  }
}

function isRules(value: unknown): value is Rule[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

/** Each row has the declared fields and no others, numbers within their bounds, and a key of its own. */
function checkRows(param: Extract<Param, { type: 'rows' }>, value: unknown): ParamRow[] {
  const [key] = param.fields;
  const names = param.fields.map(({ name }) => name);
  const example = `[{ ${names.join(': …, ')}: … }]`;
  if (!isRules(value) || !key) throw wrongType(param, value, example);
  const seen = new Set<string>();
  return (value as unknown as Record<string, unknown>[]).map((row) => {
    const unknown = Object.keys(row).find((field) => !names.includes(field));
    if (unknown !== undefined) {
      const suggestion = suggestName(unknown, names) ?? names;
      throw fault('param-row-field', param.name, { field: unknown, suggestion });
    }
    const of = shown(row[key.name] ?? '');
    if (of === '' || seen.has(of)) throw fault('param-row-key', param.name, { field: key.name, row: of });
    seen.add(of);
    return Object.fromEntries(
      param.fields.map((field) => [field.name, field === key ? of : checkField(param, field, row, of)]),
    );
  });
}

function checkField(
  param: Param,
  field: RowField,
  row: Record<string, unknown>,
  of: string,
): string | number | null {
  const value = row[field.name] ?? null;
  if (value === null || value === '') return null;
  if (field.type === 'text' || field.type === 'choice') return shown(value);
  const number = typeof value === 'string' ? Number(value) : value;
  const { min = -Infinity, max = Infinity } = field;
  const isFine = typeof number === 'number' && number >= min && number <= max;
  if (!isFine || (field.type === 'integer' && !Number.isInteger(number))) {
    throw fault('param-row-number', param.name, { field: field.name, row: of, value: shown(value) });
  }
  return number;
}

function checkNumber(param: Extract<Param, { type: 'integer' | 'number' }>, value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number))
    throw wrongType(param, value, shown(param.default));
  if (param.type === 'integer' && !Number.isInteger(number))
    throw wrongType(param, value, shown(param.default));
  const { min = -Infinity, max = Infinity } = param;
  if (number < min || number > max) {
    const code = max === Infinity ? 'param-below' : min === -Infinity ? 'param-above' : 'param-range';
    throw fault(code, param.name, { value: number, min, max });
  }
  return number;
}

function wrongType(param: Param, value: unknown, example: string): FaultError {
  return fault('param-type', param.name, { value: shown(value), type: param.type, example });
}

function fault(code: string, param: string, values: Record<string, MessageValue>): FaultError {
  return new FaultError({ code, values: { param, ...values }, place: { param } });
}
