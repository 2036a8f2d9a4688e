/** A name for a notebook that no other has, in any tab. */
export function newNotebookId(): string {
  const random = crypto.getRandomValues(new Uint32Array(3));
  return [...random].map((part) => part.toString(36).padStart(7, '0')).join('');
}
