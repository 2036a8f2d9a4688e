import { tick } from 'svelte';

/** About two seconds. */
const EDITOR_FRAMES = 120;

/**
 * Which cell the keyboard is at. In command mode the cell itself has the focus, in edit mode something in it. Cells are
 * found by their `data-id`, because what has the focus is the page's own business.
 */
export class CellFocus {
  /** The cell that Tab comes back to. */
  active = $state<string | null>(null);

  /** The cell that has the focus, or has something in it that has. */
  get current(): string | null {
    return document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id ?? null;
  }

  /** True when a cell itself has the focus. */
  isAtCell(target: EventTarget | null): boolean {
    return target instanceof HTMLElement && target.dataset.id !== undefined;
  }

  /** Puts the focus on a cell, into command mode. */
  async toCell(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    this.active = id;
    await tick();
    const cell = cellElement(id);
    cell?.focus({ preventScroll: true });
    // Of a cell that does not fit, the beginning matters.
    const fits = cell !== null && cell.offsetHeight < innerHeight;
    cell?.scrollIntoView({ block: fits ? 'nearest' : 'start' });
  }

  /** Puts the focus on what a person would change first in a cell: its text, or its first field. */
  async intoCell(id: string): Promise<void> {
    this.active = id;
    await tick();
    const content = cellElement(id)?.querySelector('.content');
    // Editors are made when they come into sight.
    cellElement(id)?.scrollIntoView({ block: 'nearest' });
    const editable = content?.querySelector('.editor') ? await editorOf(content) : null;
    const field = content?.querySelector<HTMLElement>('select, input, textarea, button, [tabindex="0"]');
    (editable ?? field)?.focus();
    cellElement(id)?.scrollIntoView({ block: 'nearest' });
  }
}

/** The editor's code may still be on its way. */
async function editorOf(content: Element): Promise<HTMLElement | null> {
  for (let frame = 0; frame < EDITOR_FRAMES; frame++) {
    const editable = content.querySelector<HTMLElement>('.cm-content');
    if (editable) return editable;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return null;
}

function cellElement(id: string): HTMLElement | null {
  return document.querySelector(`[data-id="${CSS.escape(id)}"]`);
}
