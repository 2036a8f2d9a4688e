import type { Format, Grain } from '../../workers/contract/manifest';
import type { MessageList, MessageValue } from '../../workers/contract/message';
import { type FormatContext, formatValue, joinList, missing, plainFormat } from './format';
import { marked } from './marked-words';

/** A run of text; `strong` ones carry the figures that matter. */
export interface Part {
  text: string;
  strong: boolean;
}

/** Finds the words of a key in the catalogue that the template comes from. */
export type Lookup = (key: string) => string | undefined;

export type TemplateValues = Record<string, MessageValue | bigint | Date | undefined>;

type SingleValue = Exclude<TemplateValues[string], MessageList>;

const formats = new Set<string>([
  'text',
  'label',
  'integer',
  'number',
  'decimal',
  'measure',
  'currency',
  'percent',
  'days',
  'duration',
  'date',
  'period',
] satisfies Format[]);

const grains = new Set<unknown>(['day', 'week', 'month', 'quarter', 'year'] satisfies Grain[]);

/** Where a piece of a sentence comes from. */
type Kind = 'words' | 'label' | 'value';

/** Below it a sentence says that there is next to nothing, where a table writes 7.39E-29. */
const TINY = 1e-6;

const tokens = /\*\*|\{([\w.]+)(?::(\w+)(?:\|([^{}|]*)\|([^{}|]*))?)?\}/g;

/**
 * Fills a template: `{name:format}`, `{n:plural|one|other}`, `{x:label}` (the words of `value.<x>`), `**bold**`.
 * Without a format a number is written as `number`, text as it is. A `period` takes its length from the value `grain`, if
 * there is one. What is in a list is written value by value, with the comma of the language. Values are never read as
 * template text, whatever they hold. The words of a label begin a sentence with a capital, and stand apart from Chinese
 * where they are Latin. Spaces around a value are for Latin and figures: a Chinese value or date stands in Chinese words
 * without.
 */
export function render(
  template: string,
  values: TemplateValues,
  context: FormatContext,
  lookup: Lookup = () => undefined,
): Part[] {
  const own = grains.has(values.grain) ? { ...context, grain: values.grain as Grain } : context;
  const parts: Part[] = [];
  let strong = false;
  let read = 0;
  let before: Kind = 'words';
  const add = (piece: string, kind: Kind = 'words'): void => {
    if (piece === '') return;
    const last = parts.at(-1);
    let text = piece;
    if (last && kind !== 'words' && before === 'words') {
      if (endsApart.test(last.text) && beginsHan.test(piece)) last.text = last.text.slice(0, -1);
    } else if (last && kind === 'words' && before !== 'words') {
      if (endsHan.test(last.text) && beginsApart.test(piece)) text = piece.slice(1);
    }
    const isByLabel = kind === 'label' || before === 'label';
    if (isByLabel && isScriptChange(last?.text.at(-1), text[0])) text = ` ${text}`;
    before = kind;
    if (last?.strong === strong) last.text += text;
    else parts.push({ text, strong });
  };
  for (const token of template.matchAll(tokens)) {
    add(marked(template.slice(read, token.index)));
    read = token.index + token[0].length;
    const [, name, format, one, other] = token;
    if (name === undefined) strong = !strong;
    else if (format === 'plural') add(marked(plural(values[name], one ?? '', other ?? '', own)));
    else {
      const isLabel = format === 'label';
      const isFirst = parts.length === 0;
      const text = oneByOne(values[name], own, (value, at) =>
        isLabel ? labelled(value, own, lookup, isFirst && at === 0) : fill(value, format, own),
      );
      add(text, isLabel ? 'label' : 'value');
    }
  }
  add(marked(template.slice(read)));
  return parts;
}

/** The same as plain text, for labels and file names. */
export function renderText(
  template: string,
  values: TemplateValues,
  context: FormatContext,
  lookup?: Lookup,
): string {
  return render(template, values, context, lookup)
    .map((part) => part.text)
    .join('');
}

function plural(value: TemplateValues[string], one: string, other: string, context: FormatContext): string {
  return context.language === 'en' && Number(value) === 1 ? one : other;
}

function isList(value: TemplateValues[string]): value is MessageList {
  return Array.isArray(value);
}

function oneByOne(
  value: TemplateValues[string],
  context: FormatContext,
  write: (value: SingleValue, at: number) => string,
): string {
  if (!isList(value)) return write(value, 0);
  return value.length === 0 ? missing : joinList(value.map(write), context.language);
}

function labelled(value: SingleValue, context: FormatContext, lookup: Lookup, isFirst: boolean): string {
  const word = value === null || value === undefined ? undefined : lookup(`value.${String(value)}`);
  if (word === undefined) return formatValue(value, 'text', context);
  const text = marked(word);
  return isFirst ? text.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : text;
}

const han = /\p{Script=Han}/u;
/** A Chinese date begins with its year. */
const beginsHan = /^(\p{Script=Han}|\d{4}年)/u;
const endsHan = /\p{Script=Han}$/u;
const endsApart = /\p{Script=Han} $/u;
const beginsApart = /^ \p{Script=Han}/u;
const latin = /[\p{Script=Latin}\p{N}]/u;

/** From a Chinese character to a Latin one, or back. */
function isScriptChange(before = '', after = ''): boolean {
  return (han.test(before) && latin.test(after)) || (latin.test(before) && han.test(after));
}

function fill(value: SingleValue, format: string | undefined, context: FormatContext): string {
  const known = format !== undefined && formats.has(format) ? (format as Format) : plainFormat(value);
  if (known === 'number' && typeof value === 'number' && context.precision === undefined) {
    if (value !== 0 && Math.abs(value) < TINY) return value > 0 ? '<0.000001' : '>-0.000001';
  }
  return formatValue(value, known, context);
}
