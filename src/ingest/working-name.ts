const PREFIX = '__daybook_import_';

/** Names in use by imports of this page, so that none is taken for a leftover. */
const active = new Set<string>();

/** A name for a table that is still being filled. */
export function newWorkingName(): string {
  const name = PREFIX + crypto.randomUUID();
  active.add(name);
  return name;
}

/** The table got its name, or is gone. */
export function releaseWorkingName(name: string): void {
  active.delete(name);
}

/** A table that is still being filled, or was when its tab ended: nobody should see it. */
export function isWorkingName(name: string): boolean {
  return name.startsWith(PREFIX);
}

export function isLeftover(name: string): boolean {
  return isWorkingName(name) && !active.has(name);
}
