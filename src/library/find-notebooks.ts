import type { NotebookRecord } from './records';

/** A notebook that a search has found. */
export interface FoundNotebook {
  record: NotebookRecord;
  /** The first line of its text with what was searched for; null where the title has it, or nothing was searched for. */
  line: string | null;
}

const LINE_LENGTH = 160;

/** The notebooks whose title and text together hold every word of the search, those changed last first. */
export function findNotebooks(records: readonly NotebookRecord[], search: string): FoundNotebook[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return records
    .flatMap((record): FoundNotebook[] => {
      const title = folded(record.title);
      const text = folded(record.text);
      if (!words.every((word) => title.includes(word) || text.includes(word))) return [];
      const missing = words.find((word) => !title.includes(word));
      return [{ record, line: missing === undefined ? null : lineWith(record.text, missing) }];
    })
    .sort((a, b) => b.record.changed - a.record.changed);
}

function lineWith(text: string, word: string): string | null {
  const line = text.split('\n').find((each) => folded(each).includes(word));
  if (line === undefined) return null;
  const at = folded(line).indexOf(word);
  const from = at > LINE_LENGTH / 2 ? at - LINE_LENGTH / 4 : 0;
  const cut = line.slice(from, from + LINE_LENGTH).trim();
  return `${from > 0 ? '…' : ''}${cut}${from + LINE_LENGTH < line.length ? '…' : ''}`;
}

/** Case, width and accents do not count. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
