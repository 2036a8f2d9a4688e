import { del, get, set } from 'idb-keyval';

const KEY = 'daybook.set-aside';

/** A notebook that made room for one from a link. */
export interface SetAside {
  title: string;
  text: string;
}

/** So many are kept, for those who open one link after the other. */
const KEPT = 10;

/** Keeps it over reloads until the reader goes back to it or lets it go; storage may be forbidden. */
export async function setAside(notebook: SetAside): Promise<void> {
  const before = await list();
  await set(KEY, [...before, notebook].slice(-KEPT)).catch(() => undefined);
}

/** The last one. */
export async function whatWasSetAside(): Promise<SetAside | null> {
  return (await list()).at(-1) ?? null;
}

/** The last one is back, or not wanted any more. */
export async function forgetSetAside(): Promise<void> {
  const left = (await list()).slice(0, -1);
  await (left.length === 0 ? del(KEY) : set(KEY, left)).catch(() => undefined);
}

async function list(): Promise<SetAside[]> {
  return (await get<SetAside[]>(KEY).catch(() => undefined)) ?? [];
}
