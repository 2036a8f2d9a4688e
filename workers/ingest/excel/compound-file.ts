const PIECE = 1 << 20;

/**
 * Excel puts an encrypted workbook into the container of its old format, in a part called `EncryptedPackage`. The name
 * stands in two-byte letters in a directory that may be anywhere, so the file is searched for it.
 */
export async function isEncryptedWorkbook(file: Blob): Promise<boolean> {
  const name = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');
  const latin = new TextDecoder('latin1');
  for (let from = 0; from < file.size; from += PIECE) {
    const piece = await file.slice(from, from + PIECE + name.length).arrayBuffer();
    if (latin.decode(piece).includes(name)) return true;
  }
  return false;
}
