import 'fake-indexeddb/auto';
import { clear, get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  adoptFormer,
  allNotebooks,
  emptyBin,
  getNotebook,
  lastOpen,
  notebookWithText,
  putNotebook,
  setAsideRecords,
  setRemoved,
} from './notebook-store';
import { copyVersions, keepVersion, versionsOf } from './version-store';

const note = (id: string, text: string) => ({ id, title: id.toUpperCase(), text });
const DAY = 86_400_000;

beforeEach(() => clear());

describe('notebooks in the browser', () => {
  it('are written and read, with the times of making and changing', async () => {
    await putNotebook(note('a', 'one'), null, 100);
    await putNotebook(note('a', 'two'), 1, 200);
    expect(await getNotebook('a')).toEqual({
      id: 'a',
      title: 'A',
      text: 'two',
      created: 100,
      changed: 200,
      revision: 2,
    });
  });

  it('keep their time of change when the same text is written again', async () => {
    await putNotebook(note('a', 'one'), null, 100);
    expect(await putNotebook(note('a', 'one'), 1, 200)).toMatchObject({
      saved: { changed: 100, revision: 1 },
    });
  });

  it('are not written over by one who has not seen the last change', async () => {
    await putNotebook(note('a', 'one'), null);
    await putNotebook(note('a', 'by the other tab'), 1);
    const result = await putNotebook(note('a', 'by this tab'), 1);
    expect(result).toMatchObject({ saved: null, stored: { text: 'by the other tab', revision: 2 } });
    expect((await getNotebook('a'))?.text).toBe('by the other tab');
  });

  it('are not written over by one who thought them new', async () => {
    await putNotebook(note('a', 'one'), null);
    expect(await putNotebook(note('a', 'two'), null)).toMatchObject({ saved: null });
  });

  it('let exactly one of two tabs win that write at once', async () => {
    await putNotebook(note('a', 'one'), null);
    const results = await Promise.all([
      putNotebook(note('a', 'left'), 1),
      putNotebook(note('a', 'right'), 1),
    ]);
    expect(results.filter(({ saved }) => saved !== null)).toHaveLength(1);
  });

  it('are found by their text, unless they lie in the bin', async () => {
    await putNotebook(note('a', 'same'), null);
    expect((await notebookWithText('same'))?.id).toBe('a');
    await setRemoved('a', 1);
    expect(await notebookWithText('same')).toBeNull();
  });

  it('come back out of the bin unchanged', async () => {
    const { saved } = await putNotebook(note('a', 'one'), null);
    expect(await setRemoved('a', 5)).toEqual({ ...saved, removed: 5 });
    expect(await setRemoved('a', null)).toEqual(saved);
  });

  it('go for good, with their versions, thirty days after they were deleted', async () => {
    await putNotebook(note('a', 'one'), null);
    await putNotebook(note('b', 'two'), null);
    await keepVersion({ notebook: 'a', time: 1, text: 'one', reason: 'run' });
    await setRemoved('a', 0);
    await emptyBin(30 * DAY);
    expect(await allNotebooks()).toHaveLength(2);
    await emptyBin(30 * DAY + 1);
    expect((await allNotebooks()).map(({ id }) => id)).toEqual(['b']);
    expect(await versionsOf('a')).toEqual([]);
  });
});

describe('the one notebook of earlier days', () => {
  it('moves into the library whole, once', async () => {
    await set('daybook.notebook', '# Mine\n');
    const adopted = await adoptFormer(() => 'Mine', 7);
    expect(adopted).toMatchObject({ title: 'Mine', text: '# Mine\n', created: 7 });
    expect(await allNotebooks()).toEqual([adopted]);
    expect(await lastOpen()).toBe(adopted?.id);
    expect(await get('daybook.notebook')).toBeUndefined();
    expect(await adoptFormer(() => '')).toBeNull();
  });

  it('stays where it was when the library cannot take it', async () => {
    await set('daybook.notebook', '# Mine\n');
    await expect(
      adoptFormer(() => {
        throw new Error('no room');
      }),
    ).rejects.toThrow('no room');
    expect(await get('daybook.notebook')).toBe('# Mine\n');
  });
});

describe('records that cannot be read', () => {
  it('are set aside as they are, and the others are there', async () => {
    await putNotebook(note('a', 'one'), null);
    const damaged = { id: 'b', text: ['half'] };
    await set(['notebook', 'b'], damaged);
    await set(['notebook', 'c'], 'nonsense');
    expect((await allNotebooks(9)).map(({ id }) => id)).toEqual(['a']);
    expect((await setAsideRecords()).map(({ value }) => value)).toEqual([damaged, 'nonsense']);
    expect(await allNotebooks()).toHaveLength(1);
  });

  it('do not stand in the way of a new text', async () => {
    await set(['notebook', 'a'], { id: 'a' });
    expect(await putNotebook(note('a', 'one'), 3)).toMatchObject({ saved: { text: 'one' } });
    expect(await setAsideRecords()).toHaveLength(1);
  });
});

describe('versions in the browser', () => {
  const version = (time: number, text: string) => ({ notebook: 'a', time, text, reason: 'run' as const });

  it('are kept when the text has changed since the last one', async () => {
    expect(await keepVersion(version(1, 'one'))).toBe(1);
    expect(await keepVersion(version(2, 'one'))).toBeNull();
    expect(await keepVersion(version(3, 'two'))).toBe(3);
    expect(await keepVersion(version(4, 'one'))).toBe(4);
    expect((await versionsOf('a')).map(({ text }) => text)).toEqual(['one', 'two', 'one']);
  });

  it('keep their order when a clock is set back', async () => {
    await keepVersion(version(1_000, 'first'));
    await keepVersion(version(10, 'second'));
    expect((await versionsOf('a')).map(({ text }) => text)).toEqual(['second', 'first']);
  });

  it('take the place of one that is only a step on the way', async () => {
    await keepVersion(version(1, 'one'));
    const step = await keepVersion(version(2, 'two'));
    await keepVersion(version(3, 'three'), step ?? undefined);
    expect((await versionsOf('a')).map(({ text }) => text)).toEqual(['three', 'one']);
  });

  it('are pruned as they are kept', async () => {
    for (const hour of [1, 2, 3]) await keepVersion(version(hour * 3_600_000, `${hour}`));
    await keepVersion(version(100 * DAY, 'now'));
    expect((await versionsOf('a')).map(({ text }) => text)).toEqual(['now', '3']);
  });

  it('belong to one notebook, and can be given to its copy', async () => {
    await keepVersion(version(1, 'one'));
    expect(await versionsOf('b')).toEqual([]);
    await copyVersions('a', 'b');
    expect(await versionsOf('b')).toEqual([{ ...version(1, 'one'), notebook: 'b' }]);
  });
});
