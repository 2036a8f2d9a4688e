/** Hands a file to the reader; it goes to their disk and nowhere else. */
export function handOut(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled, a large file for a while.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A title as a file name: no separators, no more than 80 characters. */
export function fileName(title: string, ending: string, untitled: string): string {
  const name = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  return `${Array.from(name).slice(0, 80).join('').trim() || untitled}.${ending}`;
}
