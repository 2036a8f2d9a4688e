import type { Fault } from '../../workers/contract/fault';
import type { Notices } from '../app/notices.svelte';
import type { TableList } from '../app/table-list.svelte';
import type { NotebookDocument } from '../notebook/document.svelte';
import type { Runner } from '../notebook/runner.svelte';
import type { NeededTables } from './needs/needed-tables.svelte';
import type { Selections } from '../selection/selections.svelte';

export interface OpenFromElsewhere {
  /** Asked once the cells are known. Without a yes nothing runs before the reader says so. */
  mayRun?: () => boolean;
}

/** What sharing needs of the session. */
export interface SharingHost {
  notebook: NotebookDocument;
  tables: TableList;
  notices: Notices;
  runner: Runner;
  selections: Selections;
  open: (text: string, options?: OpenFromElsewhere) => Fault | null;
}

/** What is needed beside it to point a notebook at other tables. */
export interface OwnDataHost extends Pick<SharingHost, 'notebook' | 'tables' | 'notices' | 'runner'> {
  needed: NeededTables;
  removeTable: (name: string) => Promise<void>;
}
