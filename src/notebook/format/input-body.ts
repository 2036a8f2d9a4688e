import { type BodyFields, type BodyResult, isDate, readBody } from './body-fields';
import type { ExactValue } from './exact-value';
import { type PlainMap, plainMap } from './plain-value';
import { printBody } from './yaml-edit';

export const INPUT_TYPES = [
  'slider',
  'number',
  'text',
  'select',
  'multi-select',
  'date',
  'date-range',
  'toggle',
] as const;

export const INPUT_FORMATS = ['number', 'integer', 'decimal', 'currency', 'percent', 'days'] as const;

export type InputType = (typeof INPUT_TYPES)[number];
export type InputOption = Exclude<ExactValue, null>;

/** What an input cell says; null where it says nothing. */
export interface InputBody {
  type: InputType;
  label: string | null;
  /**
   * slider, number: a number (`bigint` beyond 2^53); text: a text; select: one option; multi-select: a list of options;
   * toggle: yes or no; date: `YYYY-MM-DD`; date-range: two of them. Null where nothing is chosen; a slider, a text, a
   * toggle and a multi-select always have a value.
   */
  value: ExactValue | InputOption[];
  /** Bounds of a slider or number, or of a date as `YYYY-MM-DD`. */
  min: number | string | null;
  max: number | string | null;
  step: number | null;
  /** How a slider's and a number's value is written beside it. */
  format: (typeof INPUT_FORMATS)[number] | null;
  /** What a select offers, as a list … */
  options: InputOption[] | null;
  /** … or as the values of a column. */
  optionsFrom: { table: string; column: string } | null;
}

/** Faults of its own: `input-range` when the smaller is not first, `input-step` when a step leads nowhere. */
export function parseInputBody(body: string): BodyResult<InputBody> {
  return readBody(body, (fields) => {
    const type = fields.choice('type', INPUT_TYPES);
    if (type === null) throw fields.complaint('body-missing-field', 'type', { choices: INPUT_TYPES });
    const bounds = readBounds(fields, type);
    return {
      type,
      label: fields.text('label'),
      value: readValue(fields, type, bounds.min),
      ...bounds,
      format: type === 'slider' || type === 'number' ? fields.choice('format', INPUT_FORMATS) : null,
      ...readOptions(fields, type),
    };
  });
}

/** The body in YAML; of `previousBody` everything stays that the value does not change, comments and all. */
export function printInputBody(value: InputBody, previousBody = ''): string {
  return printBody(value, previousBody, parseInputBody, plainBody);
}

function plainBody({ optionsFrom, options, ...fields }: InputBody): PlainMap {
  return plainMap([
    ...Object.entries(fields).map(([key, value]) => [key, value ?? undefined] as const),
    ['options', optionsFrom ? { ...optionsFrom } : (options ?? undefined)],
  ]);
}

type Bounds = Pick<InputBody, 'min' | 'max' | 'step'>;

function readBounds(fields: BodyFields, type: InputType): Bounds {
  if (type === 'date' || type === 'date-range') {
    return inOrder(fields, { min: fields.date('min'), max: fields.date('max'), step: null });
  }
  if (type !== 'slider' && type !== 'number') return { min: null, max: null, step: null };
  const step = fields.number('step');
  if (step !== null && step <= 0) throw fields.complaint('input-step', 'step', { step });
  return inOrder(fields, { min: fields.number('min'), max: fields.number('max'), step });
}

function inOrder(fields: BodyFields, bounds: Bounds): Bounds {
  const { min, max } = bounds;
  if (min !== null && max !== null && min > max) throw fields.complaint('input-range', 'min', { min, max });
  return bounds;
}

function readValue(fields: BodyFields, type: InputType, min: Bounds['min']): InputBody['value'] {
  switch (type) {
    case 'slider':
      return fields.exactNumber('value') ?? (typeof min === 'number' ? min : 0);
    case 'number':
      return fields.exactNumber('value');
    case 'text':
      return fields.text('value') ?? '';
    case 'select':
      return fields.value('value');
    case 'multi-select':
      return fields.values('value') ?? [];
    case 'date':
      return fields.date('value');
    case 'date-range':
      return readDateRange(fields);
    case 'toggle':
      return fields.flag('value') ?? false;
  }
}

function readDateRange(fields: BodyFields): [string, string] | null {
  const days = fields.texts('value');
  if (days === null || days.every((day) => day === '')) return null;
  const [from, to, more] = days;
  if (from === undefined || to === undefined || more !== undefined || !isDate(from) || !isDate(to)) {
    throw fields.complaint('body-field', 'value', { expected: 'two-dates' });
  }
  if (from > to) throw fields.complaint('input-range', 'value', { min: from, max: to });
  return [from, to];
}

function readOptions(fields: BodyFields, type: InputType): Pick<InputBody, 'options' | 'optionsFrom'> {
  const none = { options: null, optionsFrom: null };
  if (type !== 'select' && type !== 'multi-select') return none;
  if (!fields.isMap('options')) {
    const options = fields.values('options');
    if (options === null) throw fields.complaint('body-missing-field', 'options');
    return { ...none, options };
  }
  const source = fields.fields('options');
  const table = source.text('table');
  const column = source.text('column');
  if (table === null || column === null) {
    throw source.complaint('body-missing-field', table === null ? 'table' : 'column');
  }
  return { ...none, optionsFrom: { table, column } };
}
