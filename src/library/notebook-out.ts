import { fileName, handOut } from '../export/hand-out';
import { titleOfText } from './notebook-title';
import type { NotebookRecord } from './records';

/** Hands a notebook out as a file. */
export function saveRecord({ title, text }: Pick<NotebookRecord, 'title' | 'text'>): void {
  handOut(new Blob([text], { type: 'text/markdown' }), fileName(title, 'md', 'notebook'));
}

/** A file name for each notebook, none twice whatever the case. */
export function fileNames(records: readonly NotebookRecord[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    records.map(({ title, text }) => {
      const base = fileName(title === '' ? titleOfText(text) : title, 'md', 'notebook').slice(
        0,
        -'.md'.length,
      );
      let name = `${base}.md`;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number}).md`;
      taken.add(name.toLowerCase());
      return [name, text];
    }),
  );
}
