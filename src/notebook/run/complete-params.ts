import { FaultError } from '../../../workers/contract/fault';
import type { Param, ParamValue, Rule } from '../../../workers/contract/manifest';
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
      throw fault('param-unknown', name, { suggestion: suggestName(name, names) ?? names.join(', ') });
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
      if (!param.choices.includes(text)) {
        throw fault('param-choice', param.name, { value: text, choices: param.choices.join(', ') });
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
    case 'text':
    case 'relation':
      return shown(value);
  }
}

function isRules(value: unknown): value is Rule[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
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

function fault(code: string, param: string, values: Record<string, string | number>): FaultError {
  return new FaultError({ code, values: { param, ...values }, place: { param } });
}
