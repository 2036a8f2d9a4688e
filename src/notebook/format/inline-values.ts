import { foldIdentifier, writeIdentifier } from '../../sql/identifier';

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

/** The Markdown with the values of another relation in place of those of `from`; what stands in code is code. */
export function renameInInlineValues(markdown: string, from: string, to: string): string {
  if (!markdown.includes('{{')) return markdown;
  let isFenced = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (FENCE.test(line)) isFenced = !isFenced;
      if (isFenced || !line.includes('{{')) return line;
      const code = [...line.matchAll(CODE_SPAN)].map(({ index, 0: span }) => [index, index + span.length]);
      return line.replace(ANYWHERE, (whole: string, name: string, _column: unknown, at: number) => {
        const isCode = code.some(([start = 0, end = 0]) => at >= start && at < end);
        if (isCode || foldIdentifier(plain(name)) !== foldIdentifier(from)) return whole;
        return whole.replace(name, () => writeIdentifier(to));
      });
    })
    .join('\n');
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
