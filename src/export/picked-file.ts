import { fileName } from './hand-out';
import { FILE_KINDS, type ExportFormat } from './formats';

/** What some browsers have beyond the standard's types. */
interface Picker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }): Promise<PickedHandle>;
}

interface PickedHandle extends FileSystemFileHandle {
  remove?(): Promise<void>;
}

/** A file that the reader chose to write to. */
export interface PickedFile {
  handle: FileSystemFileHandle;
  /** Takes the empty file away that the browser made when it was chosen; an older file of that name stays as it was. */
  discard: () => Promise<void>;
}

/**
 * Asks where to save. Has to be called right in the click's handler: browsers allow the question only then.
 * @returns null when the browser cannot ask; 'dismissed' when the reader thought better of it
 */
export async function pickFile(name: string, format: ExportFormat): Promise<PickedFile | null | 'dismissed'> {
  const picker = window as Picker;
  if (!picker.showSaveFilePicker) return null;
  const { ending, mime } = FILE_KINDS[format];
  try {
    const handle = await picker.showSaveFilePicker({
      suggestedName: fileName(name, FILE_KINDS[format].ending, 'table'),
      types: [{ accept: { [mime]: [`.${ending}`] } }],
    });
    const isNew = (await handle.getFile()).size === 0;
    return {
      handle,
      discard: async () => {
        if (isNew) await handle.remove?.();
      },
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
    // Refused in frames of other pages and by some policies: the download still works.
    return null;
  }
}
