import { foldIdentifier } from '../../sql/identifier';

/** `{{ name.column }}` or `{{ name }}` in prose: a value that is shown in the sentence. */
export interface InlineValueReference {
  name: string;
  column: string | null;
}

const NAME = '"(?:[^"\\n]|"")+"|[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*';
const REFERENCE = `\\{\\{[ \\t]*(${NAME})[ \\t]*(?:\\.[ \\t]*(${NAME})[ \\t]*)?\\}\\}`;
const AT_START = new RegExp(`^${REFERENCE}`, 'u');
const ANYWHERE = new RegExp(REFERENCE, 'gu');
const FENCE = /^ {0,3}(?:```|~~~)/;
const CODE_SPAN = /(`+)(?!`).*?(?<!`)\1(?!`)/g;

/** The reference that a text starts with, and how much of the text it takes. */
export function readInlineValue(text: string): (InlineValueReference & { length: number }) | null {
  const match = AT_START.exec(text);
  return match && { ...referenceOf(match), length: match[0].length };
}

/** Every reference in a text of Markdown, each once; what stands in code is code. */
export function inlineValuesIn(markdown: string): InlineValueReference[] {
  if (!markdown.includes('{{')) return [];
  const found = new Map<string, InlineValueReference>();
  let isFenced = false;
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) isFenced = !isFenced;
    else if (!isFenced && line.includes('{{')) {
      for (const match of line.replaceAll(CODE_SPAN, '').matchAll(ANYWHERE)) {
        const reference = referenceOf(match);
        found.set(inlineValueKey(reference), reference);
      }
    }
  }
  return [...found.values()];
}

/** Two references with the same key show the same value. */
export function inlineValueKey({ name, column }: InlineValueReference): string {
  return JSON.stringify([foldIdentifier(name), column === null ? null : foldIdentifier(column)]);
}

function referenceOf([, name = '', column]: RegExpMatchArray): InlineValueReference {
  return { name: plain(name), column: column === undefined ? null : plain(column) };
}

function plain(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
}
