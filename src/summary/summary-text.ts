import type { Part } from '../i18n/template';

/** A summary in words of one language. */
export interface WordedSummary {
  title: string;
  /** BCP 47. */
  language: string;
  /** How old it is, and where the data are. */
  note: string;
  parts: { title: string; sentences: Part[][] }[];
}

/** Plain text, as it goes into a mail. */
export function summaryText({ title, note, parts }: WordedSummary): string {
  const blocks = parts.map(({ title: name, sentences }) =>
    [name, ...sentences.map((sentence) => `- ${textOf(sentence)}`)].join('\n'),
  );
  return `${[title, ...blocks, note].join('\n\n')}\n`;
}

function textOf(sentence: readonly Part[]): string {
  return sentence.map(({ text }) => text).join('');
}
