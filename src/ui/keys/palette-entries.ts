import { manifests } from '../../../workers/analyses/manifests';
import type { Sample } from '../../app/gallery';
import { guide } from '../../app/guide.svelte';
import { i18n } from '../../i18n/i18n.svelte';
import { marked } from '../../i18n/marked-words';
import type { CellKind } from '../../notebook/format/types';
import type { SharePart } from '../../sharing/sharing.svelte';
import { theme } from '../theme.svelte';
import { type CommandContext, runCommand } from './notebook-commands';
import { isMac } from './platform';
import { type CommandId, SHORTCUTS, shownKeys } from './shortcuts';

/** One line of the palette, in the language of the page. */
export interface PaletteEntry {
  id: string;
  /** Key of the heading it stands under. */
  group: string;
  title: string;
  /** Further words that find it, in both languages. */
  keywords: string[];
  keys?: string[] | undefined;
  run: () => void;
}

/** What makes no sense to choose from a list. */
const ONLY_KEYS: readonly CommandId[] = ['palette', 'leave', 'next', 'previous', 'first', 'last'];
const SHARED: readonly SharePart[] = ['link', 'report', 'data', 'compare'];
/** What can be asked for on the start page, too. */
const ALWAYS: readonly CommandId[] = ['library', 'help', 'undo'];
const PLAIN_KINDS: readonly CellKind[] = ['markdown', 'sql', 'chart', 'input'];

export interface PageVerbs {
  addFiles: () => void;
  openNotebook: () => void;
  openVersions: () => void;
  togglePanel: () => void;
  insert: (kind: CellKind, type: string | null) => void;
  toggleMap: () => void;
}

/** Every command there is: what keys do, each kind of cell, the notebooks of the gallery, the page's own verbs. */
export function paletteEntries(
  context: CommandContext,
  page: PageVerbs,
  samples: readonly Sample[],
): PaletteEntry[] {
  const { session, focus } = context;
  const hasCells = !session.notebook.isEmpty;
  // The palette takes the focus; commands are for the cell that had it.
  const cell = focus.current ?? focus.active;
  const commands = [...new Set(SHORTCUTS.map(({ command }) => command))]
    .filter((command) => !ONLY_KEYS.includes(command) && (hasCells || ALWAYS.includes(command)))
    .map((command): PaletteEntry => ({
      id: `command.${command}`,
      group: 'palette.cells',
      title: i18n.t(`command.${command}`),
      keywords: inBoth(`command.${command}`),
      keys: shownKeys(command, isMac)[0],
      run: () => void focus.toCell(cell ?? undefined).then(() => runCommand(command, context)),
    }));
  const verb = (key: string, run: () => void): PaletteEntry => ({
    id: key,
    group: 'palette.page',
    title: i18n.t(key),
    keywords: inBoth(key),
    run,
  });
  return [
    ...commands,
    ...PLAIN_KINDS.map((kind): PaletteEntry => ({
      id: `add.${kind}`,
      group: 'palette.add',
      title: i18n.t('palette.add.kind', { kind: i18n.t(`kind.${kind}`) }),
      keywords: inBoth(`kind.${kind}`),
      run: () => page.insert(kind, null),
    })),
    ...[...manifests.values()].map((manifest): PaletteEntry => ({
      id: `add.${manifest.id}`,
      group: 'palette.add',
      title: i18n.t('palette.add.kind', { kind: i18n.word('title', manifest.words) ?? manifest.id }),
      keywords: [
        manifest.id,
        ...Object.values(manifest.words).flatMap(({ title = '', summary = '' }) => [title, summary]),
      ],
      run: () => page.insert('analysis', manifest.id),
    })),
    ...samples.map((sample): PaletteEntry => ({
      id: `notebook.${sample.id}`,
      group: 'palette.notebooks',
      title: marked(sample.title[i18n.language]),
      keywords: [...Object.values(sample.title), ...Object.values(sample.summary)],
      run: () => void session.chooseSample(sample.notebook[i18n.language]),
    })),
    verb('files.add', page.addFiles),
    verb('panel.toggle', page.togglePanel),
    verb('guide.open', () => guide.open('')),
    verb('notebook.new', () => session.newNotebook()),
    verb('notebook.open', page.openNotebook),
    ...(hasCells
      ? [
          verb('notebook.save-as', () => void session.disk.saveAs()),
          verb('versions.open', page.openVersions),
          verb('mode.switch', () =>
            session.runner.setMode(session.runner.isOnDemand ? 'automatic' : 'on-demand'),
          ),
          verb('map.toggle', page.toggleMap),
          ...(session.hasTemplateTables
            ? [verb('own-data.open', () => (session.sharing.isPointing = true))]
            : []),
        ]
      : []),
    ...(hasCells ? SHARED.map((part) => verb(`share.${part}`, () => (session.sharing.opened = part))) : []),
    verb('theme.switch', () => theme.toggle()),
    verb('language.switch', () => (i18n.language = i18n.language === 'zh' ? 'en' : 'zh')),
  ];
}

/** A person who works in one language may know a word in the other. */
function inBoth(key: string): string[] {
  return [i18n.wordIn('en', key), i18n.wordIn('zh', key)].filter((word) => word !== undefined);
}
