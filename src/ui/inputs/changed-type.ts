import type { InputBody, InputType } from '../../notebook/format/input-body';

/** The input as one of another kind: what the kinds have in common is kept, the rest starts from what the new kind needs. */
export function withType(body: InputBody, type: InputType): InputBody {
  const isNumeric = type === 'slider' || type === 'number';
  const isChoice = type === 'select' || type === 'multi-select';
  const isDate = type === 'date' || type === 'date-range';
  const bounds = [body.min, body.max].map((bound) => {
    if (isNumeric) return typeof bound === 'number' ? bound : null;
    return isDate && typeof bound === 'string' ? bound : null;
  });
  const [min = null, max = null] = bounds;
  const options = isChoice && !body.optionsFrom ? (body.options ?? []) : null;
  return {
    type,
    label: body.label,
    value: valueFor(type, body),
    min: type === 'slider' ? (min ?? 0) : min,
    max: type === 'slider' ? (max ?? 100) : max,
    step: isNumeric ? body.step : null,
    format: isNumeric ? body.format : null,
    options,
    optionsFrom: isChoice ? body.optionsFrom : null,
  };
}

function valueFor(type: InputType, { value, min }: InputBody): InputBody['value'] {
  const one = Array.isArray(value) ? (value[0] ?? null) : value;
  switch (type) {
    case 'slider':
      return typeof one === 'number' || typeof one === 'bigint' ? one : typeof min === 'number' ? min : 0;
    case 'number':
      return typeof one === 'number' || typeof one === 'bigint' ? one : null;
    case 'text':
      return one === null ? '' : String(one);
    case 'select':
      return one;
    case 'multi-select':
      return one === null ? [] : Array.isArray(value) ? value : [one];
    case 'toggle':
      return one === true;
    case 'date':
      return isDay(one) ? one : null;
    case 'date-range':
      return Array.isArray(value) && value.length === 2 && value.every(isDay) ? value : null;
  }
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
