/** What is in the file of a notebook. */
export interface ReadFile {
  text: string;
  /** Written back, the file would be the same byte for byte. */
  isExact: boolean;
}

/** Reads a notebook's file, its byte order mark included. */
export async function readNotebookFile(file: Blob): Promise<ReadFile> {
  const bytes = await file.arrayBuffer();
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isExact: true };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), isExact: false };
  }
}

/** Whether a file is a notebook rather than data. */
export function isNotebookFile(name: string): boolean {
  return /\.(md|markdown)$/i.test(name);
}

/** What some browsers have beyond the standard's types. */
interface Pickers {
  showOpenFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: PickerOptions & { suggestedName: string }): Promise<FileSystemFileHandle>;
}

interface PickerOptions {
  types: { accept: Record<string, string[]> }[];
}

interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

const TYPES: PickerOptions['types'] = [{ accept: { 'text/markdown': ['.md', '.markdown'] } }];

/** Whether the browser lets a page write to a file that the reader has picked. */
export function canPickFiles(): boolean {
  return (window as Pickers).showSaveFilePicker !== undefined;
}

/** Asks for a notebook's file. @returns null when the browser cannot ask; 'dismissed' when the reader chose none */
export function pickNotebook(): Promise<FileSystemFileHandle | null | 'dismissed'> {
  const pickers = window as Pickers;
  return asked(pickers.showOpenFilePicker?.({ types: TYPES }).then(([handle]) => handle ?? null));
}

/** Asks where to save a notebook. */
export function pickPlace(suggestedName: string): Promise<FileSystemFileHandle | null | 'dismissed'> {
  const pickers = window as Pickers;
  return asked(pickers.showSaveFilePicker?.({ types: TYPES, suggestedName }));
}

/**
 * The way back to the files that are dropped, where the browser gives one. Has to be called in the drop's handler:
 * what was dropped is gone after it.
 */
export function droppedHandles(data: DataTransfer): Promise<FileSystemFileHandle[]> {
  const items: DroppedItem[] = [...data.items].filter(({ kind }) => kind === 'file');
  const handles = items.map(
    (item) => item.getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null),
  );
  return Promise.all(handles).then((found) =>
    found.filter((handle): handle is FileSystemFileHandle => handle?.kind === 'file'),
  );
}

async function asked(
  question: Promise<FileSystemFileHandle | null> | undefined,
): Promise<FileSystemFileHandle | null | 'dismissed'> {
  try {
    return (await question) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
    // Refused in frames of other pages and by some policies: files still go the usual way.
    return null;
  }
}
