/** How the notebook is looked at: as cells to work on, as a page without code, or slide by slide. */
export type View = 'edit' | 'read' | 'present';

const PARAMETER = 'view';

/** The view of this tab. The address says it, so that a link or a frame opens the notebook as it is meant to be seen. */
export class ViewMode {
  #current = $state<View>(asked());
  #whenEditing: (() => void)[] = [];
  /** In a frame of another page there is nothing to edit: whoever embeds it decides what is shown. */
  readonly isEmbedded = window.parent !== window;

  get current(): View {
    return this.#current;
  }

  set current(view: View) {
    this.#current = view;
    const address = new URL(location.href);
    if (view === 'edit') address.searchParams.delete(PARAMETER);
    else address.searchParams.set(PARAMETER, view);
    history.replaceState(history.state, '', address);
    if (view === 'edit') for (const resolve of this.#whenEditing.splice(0)) resolve();
  }

  /** Goes to a view, or back from it; a frame goes no further back than to reading. */
  toggle(view: 'read' | 'present'): void {
    const back = this.isEmbedded ? 'read' : 'edit';
    this.current = this.#current === view ? back : view;
  }

  /** Resolves as soon as the notebook is open to be worked on. */
  whenEditing(): Promise<void> {
    if (this.#current === 'edit') return Promise.resolve();
    return new Promise((resolve) => this.#whenEditing.push(resolve));
  }
}

function asked(): View {
  const view = new URLSearchParams(location.search).get(PARAMETER);
  return view === 'read' || view === 'present' ? view : 'edit';
}
