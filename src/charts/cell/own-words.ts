import type { Message } from '../../../workers/contract/message';

/** A name of the reader's own, written as it is. */
export function ownWords(text: string): Message {
  return { key: 'charts.cell.text', values: { text } };
}
