/** What an element needs to take a file of its own that is dropped on it. */
interface FileDrop {
  ondragover: (event: DragEvent) => void;
  ondragleave: () => void;
  ondrop: (event: DragEvent) => void;
}

/** @param onover hears whether a file is above the element, so that it can show that it would take it */
export function fileDrop(onover: (isOver: boolean) => void, ontake: (file: File) => void): FileDrop {
  return {
    ondragover(event) {
      event.preventDefault();
      onover(true);
    },
    ondragleave() {
      onover(false);
    },
    ondrop(event) {
      event.preventDefault();
      onover(false);
      // Meant for this element: the page, which takes what is dropped anywhere, hears nothing of it.
      event.stopPropagation();
      const file = event.dataTransfer?.files[0];
      if (file) ontake(file);
    },
  };
}
