import { putNotebook } from './notebook-store';
import { keepVersion } from './version-store';

const KEY = 'daybook.rescue.';

interface Rescued {
  id: string;
  title: string;
  text: string;
  revision: number | null;
}

/**
 * Writes a text at once, while the page is going: what is asked of IndexedDB then may come too late. It stands here
 * only until the library has it.
 */
export function rescue(text: Rescued): void {
  try {
    localStorage.setItem(KEY + text.id, JSON.stringify(text));
  } catch {
    // No room or no storage: the library's own writing is under way all the same.
  }
}

export function rescued(id: string): void {
  try {
    localStorage.removeItem(KEY + id);
  } catch {
    // Where storage is forbidden there is nothing to remove.
  }
}

/** Brings into the library what a page could only write down on its way out. */
export async function adoptRescued(): Promise<void> {
  for (const text of waiting()) {
    const { saved } = await putNotebook(text, text.revision);
    // Another tab was faster: its text stays, and this one is among the versions.
    if (!saved) await keepVersion({ notebook: text.id, time: Date.now(), text: text.text, reason: 'tab' });
    rescued(text.id);
  }
}

function waiting(): Rescued[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(KEY))
      .flatMap((key) => readRescued(localStorage.getItem(key)) ?? []);
  } catch {
    return [];
  }
}

function readRescued(json: string | null): Rescued | null {
  try {
    const { id, title, text, revision } = JSON.parse(json ?? '') as Partial<Rescued>;
    if (typeof id !== 'string' || typeof text !== 'string') return null;
    return { id, text, title: title ?? '', revision: revision ?? null };
  } catch {
    return null;
  }
}
