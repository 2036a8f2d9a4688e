/** What this tab had open, to find it again after a reload. */
export type TabMemory = { notebook: string | null } | { sample: string };

const KEY = 'daybook.tab';

/** Null for a tab that has just been opened. */
export function tabMemory(): TabMemory | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as TabMemory | null;
  } catch {
    return null;
  }
}

export function rememberInTab(memory: TabMemory): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Where storage is forbidden the tab opens what was open last in any tab.
  }
}
