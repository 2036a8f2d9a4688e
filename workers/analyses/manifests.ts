import type { Manifest } from '../contract/manifest';

const found = import.meta.glob<Manifest>('./*/manifest.ts', { import: 'manifest', eager: true });

/** Every analysis there is, by id, in the order of menus: a folder with a `manifest.ts` is enough to be here. */
export const manifests: ReadonlyMap<string, Manifest> = new Map(
  Object.values(found)
    .toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map((manifest) => [manifest.id, manifest]),
);
