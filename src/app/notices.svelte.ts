import type { Fault } from '../../workers/contract/fault';
import type { MessageValue } from '../../workers/contract/message';

/** Something that can be done about a notice with one click. The notice closes when it is chosen. */
export interface NoticeAction {
  /** Key of its words. */
  label: string;
  values?: Record<string, MessageValue>;
  run: () => unknown;
}

export interface Notice {
  id: number;
  fault: Fault;
  actions: readonly NoticeAction[];
  /** Hears that the reader closed it without choosing any of the actions. */
  onclose?: (() => void) | undefined;
}

/** Faults that belong to no cell: files that could not be read, storage that is not to be had. */
export class Notices {
  #next = 1;
  list = $state.raw<Notice[]>([]);

  /** @returns the notice's number, to close it by */
  add(fault: Fault, actions: readonly NoticeAction[] = [], onclose?: () => void): number {
    const id = this.#next++;
    this.list = [...this.list, { id, fault, actions, onclose }];
    return id;
  }

  /** The reader is done with it. */
  dismiss(id: number): void {
    this.list.find((notice) => notice.id === id)?.onclose?.();
    this.close(id);
  }

  close(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}
