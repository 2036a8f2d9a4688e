import { describe, expect, it } from 'vitest';
import { DrawQueue } from './draw-queue';

/** A queue whose frames come when they are asked for, and whose jobs take as long as they say. */
function setup() {
  let frame: (() => void) | undefined;
  let now = 0;
  const ran: string[] = [];
  const queue = new DrawQueue(
    (callback) => (frame = callback),
    () => now,
  );
  const add = (name: string, ms: number, isNear = true) =>
    queue.add(() => {
      ran.push(name);
      now += ms;
    }, isNear);
  const nextFrame = (): void => {
    const callback = frame;
    frame = undefined;
    callback?.();
  };
  return { queue, ran, add, nextFrame };
}

describe('DrawQueue', () => {
  it('draws one that comes alone at once, and those that come with it a frame each', () => {
    const { ran, add, nextFrame } = setup();
    for (const name of ['a', 'b', 'c']) add(name, 30);
    expect(ran).toEqual(['a']);
    nextFrame();
    expect(ran).toEqual(['a', 'b']);
    nextFrame();
    expect(ran).toEqual(['a', 'b', 'c']);
    nextFrame();
    add('d', 30);
    expect(ran).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts as many light ones into a frame as fit', () => {
    const { ran, add, nextFrame } = setup();
    for (const name of ['a', 'b', 'c', 'd', 'e']) add(name, 4);
    nextFrame();
    expect(ran).toEqual(['a', 'b', 'c', 'd']);
  });

  it('draws what is in sight before what is not', () => {
    const { ran, add, nextFrame } = setup();
    add('a', 30);
    add('far', 30, false);
    add('near', 30);
    nextFrame();
    nextFrame();
    expect(ran).toEqual(['a', 'near', 'far']);
  });

  it('leaves out what was taken back', () => {
    const { ran, add, nextFrame } = setup();
    add('a', 30);
    add('b', 30)();
    add('c', 30);
    nextFrame();
    expect(ran).toEqual(['a', 'c']);
  });

  it('draws everything at once for paper', () => {
    const { queue, ran, add } = setup();
    for (const name of ['a', 'b', 'c']) add(name, 30, false);
    queue.flush();
    expect(ran).toEqual(['a', 'b', 'c']);
  });
});
