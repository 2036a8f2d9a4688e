import type { Fault } from '../../workers/contract/fault';

export interface Notice {
  id: number;
  fault: Fault;
}

/** Faults that belong to no cell: files that could not be read, storage that is not to be had. */
export class Notices {
  #next = 1;
  list = $state.raw<Notice[]>([]);

  add(fault: Fault): void {
    this.list = [...this.list, { id: this.#next++, fault }];
  }

  close(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}
