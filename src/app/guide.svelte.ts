/** Which page of the guide is open, for whoever opens one. */
class Guide {
  /** The id of an analysis; null while the guide is closed. */
  opened = $state<string | null>(null);

  open(id: string): void {
    this.opened = id;
  }

  close(): void {
    this.opened = null;
  }
}

export const guide = new Guide();
