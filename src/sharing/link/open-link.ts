import { toFault } from '../../../workers/contract/fault';
import type { SelectionSnapshot } from '../../selection/selections.svelte';
import type { SharingHost } from '../host';
import { changingCells } from './changing-cells';
import { readLink } from './link-codec';
import { forgetSetAside, setAside, whatWasSetAside } from './set-aside';

/** Opens the notebook of a link; the one that was open is set aside. A link that cannot be read changes nothing. */
export async function openLink(host: SharingHost, fragment: string): Promise<void> {
  try {
    const { text, selections } = await readLink(fragment);
    await openFromElsewhere(host, text, selections);
  } catch (error) {
    host.notices.add(toFault(error));
  }
}

/**
 * Opens somebody else's notebook. What it reads runs at once, like in any notebook; if it would change tables, nothing
 * runs before the reader says so.
 */
export async function openFromElsewhere(
  host: SharingHost,
  text: string,
  selections: SelectionSnapshot = {},
): Promise<void> {
  const { notebook, notices } = host;
  const before = { title: notebook.title, text: notebook.text() };
  const hadCells = !notebook.isEmpty && before.text.trim() !== '' && before.text !== text;
  if (hadCells) await setAside(before);
  host.open(text, { mayRun: () => changingCells(notebook.cells).length === 0 });
  host.selections.restore(selections);
  const changing = notebook.fault ? [] : changingCells(notebook.cells);
  if (changing.length > 0) {
    notices.add({ code: 'link-changes-tables', severity: 'warning', values: { cells: changing } }, [
      { label: 'link.run', run: () => host.runner.runAll() },
    ]);
  }
  if (hadCells) await offerWayBack(host);
}

let offered: number | null = null;

/** Says which notebook was set aside, and brings it back; nothing when there is none. */
export async function offerWayBack(host: SharingHost): Promise<void> {
  const { notices } = host;
  const before = await whatWasSetAside();
  if (!before) return;
  if (offered !== null) notices.close(offered);
  offered = notices.add(
    {
      code: before.title === '' ? 'link-set-aside-untitled' : 'link-set-aside',
      severity: 'warning',
      values: { title: before.title },
    },
    [
      {
        label: 'link.back',
        run: async () => {
          await forgetSetAside();
          host.open(before.text);
        },
      },
    ],
    () => void forgetSetAside(),
  );
}
