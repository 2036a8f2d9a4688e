import { exportFileName } from './file-name';
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
      suggestedName: exportFileName(name, format),
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

/** Hands a file to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A large blob is copied for a while after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
