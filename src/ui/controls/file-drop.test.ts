import { describe, expect, it } from 'vitest';
import { fileDrop } from './file-drop';

/** A drag with files, and what was done to it. */
function drag(...files: File[]) {
  const done: string[] = [];
  const event = {
    dataTransfer: { files },
    preventDefault: () => done.push('prevented'),
    stopPropagation: () => done.push('stopped'),
  } as unknown as DragEvent;
  return { event, done };
}

describe('an element that takes files', () => {
  const file = new File(['a'], 'a.csv');

  it('shows what is above it, takes the first file, and keeps the drop from the page', () => {
    const over: boolean[] = [];
    const taken: File[] = [];
    const { ondragover, ondragleave, ondrop } = fileDrop(
      (isOver) => over.push(isOver),
      (each) => taken.push(each),
    );
    const [entered, dropped] = [drag(file), drag(file, new File(['b'], 'b.csv'))];
    ondragover(entered.event);
    ondragleave();
    ondragover(entered.event);
    ondrop(dropped.event);
    expect(over).toEqual([true, false, true, false]);
    expect(entered.done).toEqual(['prevented', 'prevented']);
    expect(dropped.done).toEqual(['prevented', 'stopped']);
    expect(taken).toEqual([file]);
  });

  it('takes nothing where text was dropped', () => {
    const taken: File[] = [];
    fileDrop(
      () => undefined,
      (each) => taken.push(each),
    ).ondrop(drag().event);
    expect(taken).toEqual([]);
  });
});
