import { toFault } from '../../workers/contract/fault';
import type { SharingHost } from './host';
import { NeededTables } from './needs/needed-tables.svelte';

/** The ways to share, and to hold one answer against another. */
export type SharePart = 'link' | 'report' | 'data' | 'file' | 'compare';

/** Whether a file is a notebook with its data, by its name. */
export function isHandover(fileName: string): boolean {
  return /\.daybook(\.zip)?$/i.test(fileName);
}

/** Notebooks that go out and come in: links, reports, notebooks with their data. What is heavy comes when it is used. */
export class Sharing {
  /** The dialog, at one of its parts. */
  opened = $state<SharePart | null>(null);
  /** The reader is pointing the notebook at tables of their own. */
  isPointing = $state(false);
  readonly needed: NeededTables;

  constructor(readonly host: SharingHost) {
    this.needed = new NeededTables(host.notebook, host.tables, host.notices);
  }

  /** Opens the notebook that the page's address holds, now and when another is pasted into the same tab. */
  async followAddress(): Promise<void> {
    addEventListener('hashchange', () => void this.#readAddress());
    if (!(await this.#readAddress())) await this.#offerWayBack();
  }

  async #readAddress(): Promise<boolean> {
    if (!/^#d\d+=/.test(location.hash)) return false;
    const { hash } = location;
    // The notebook is kept like any other from here on, so that a reload shows it with all that was changed in it.
    history.replaceState(null, '', location.pathname + location.search);
    const { openLink } = await import('./link/open-link');
    await openLink(this.host, hash);
    return true;
  }

  /** After a reload, too, there is a notebook to go back to. */
  async #offerWayBack(): Promise<void> {
    const { offerWayBack } = await import('./link/open-link');
    await offerWayBack(this.host);
  }

  /** Opens a notebook that came in one file with its data. */
  async openHandover(file: File): Promise<void> {
    try {
      const { openHandover } = await import('./handover/open-handover');
      await openHandover(this.host, file);
    } catch (error) {
      this.host.notices.add(toFault(error, { file: file.name }));
    }
  }
}
