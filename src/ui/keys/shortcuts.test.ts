import { describe, expect, it } from 'vitest';
import { KeyReader, SHORTCUTS, type Stroke, shownKeys } from './shortcuts';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('KeyReader', () => {
  it('takes single letters only while a cell itself has the focus', () => {
    const keys = new KeyReader();
    expect(keys.read(stroke('a'), true, 0)).toBe('insert-above');
    expect(keys.read(stroke('a'), false, 0)).toBeNull();
  });

  it('takes what is struck with Ctrl or Cmd everywhere', () => {
    const keys = new KeyReader();
    expect(keys.read(stroke('k', { ctrlKey: true }), false, 0)).toBe('palette');
    expect(keys.read(stroke('Z', { metaKey: true, shiftKey: true }), false, 0)).toBe('redo');
    expect(keys.read(stroke('Enter', { ctrlKey: true, shiftKey: true }), false, 0)).toBe('run-all');
  });

  it('deletes on d d, not on one d, not on d with a pause, not on d with another key between', () => {
    const keys = new KeyReader();
    expect(keys.read(stroke('d'), true, 0)).toBeNull();
    expect(keys.read(stroke('d'), true, 300)).toBe('delete');
    expect(keys.read(stroke('d'), true, 400)).toBeNull();
    expect(keys.read(stroke('d'), true, 2_000)).toBeNull();
    expect(keys.read(stroke('x'), true, 2_100)).toBeNull();
    expect(keys.read(stroke('d'), true, 2_200)).toBeNull();
  });

  it('knows a sign whether or not its keyboard needs Shift for it', () => {
    const keys = new KeyReader();
    expect(keys.read(stroke('?', { shiftKey: true }), true, 0)).toBe('help');
    expect(keys.read(stroke('/', { ctrlKey: true }), false, 0)).toBe('help');
  });

  it('leaves every other key to the page', () => {
    const keys = new KeyReader();
    expect(keys.read(stroke('q'), true, 0)).toBeNull();
    expect(keys.read(stroke('a', { ctrlKey: true }), true, 0)).toBeNull();
  });
});

describe('SHORTCUTS', () => {
  it('has no keys twice', () => {
    const keys = SHORTCUTS.map((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are shown as a person knows them', () => {
    expect(shownKeys('run-all', false)).toEqual([['Ctrl', 'Shift', 'Enter']]);
    expect(shownKeys('redo', true)).toEqual([
      ['⌘', '⇧', 'Z'],
      ['⌘', 'Y'],
    ]);
    expect(shownKeys('delete', false)[0]).toEqual(['D', 'D']);
  });
});
