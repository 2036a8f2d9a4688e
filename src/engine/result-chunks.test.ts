import { describe, expect, it } from 'vitest';
import { ResultChunks } from './result-chunks';

/** An engine that gives `chunks` in their order, each when `give` is called, and then empty ones. */
function engine(chunks: readonly (Uint8Array | null)[]) {
  const waiting: (() => void)[] = [];
  let next = 0;
  let most = 0;
  return {
    fetchQueryResults: () =>
      new Promise<Uint8Array | null>((resolve) => {
        const at = next++;
        waiting.push(() => resolve(at < chunks.length ? chunks[at]! : new Uint8Array()));
        most = Math.max(most, waiting.length);
      }),
    give: () => waiting.shift()?.(),
    asked: () => next,
    most: () => most,
  };
}

const chunk = (value: number): Uint8Array => Uint8Array.of(value);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('chunks of a result', () => {
  it('come in their order, the empty one last, and more and more are asked for at once', async () => {
    const all = Array.from({ length: 40 }, (_, i) => chunk(i));
    const database = engine(all);
    const chunks = new ResultChunks(database, 1);
    const seen: number[] = [];
    for (;;) {
      const next = chunks.next();
      database.give();
      const bytes = await next;
      if (bytes?.length === 0) break;
      seen.push(bytes![0]!);
    }
    expect(seen).toEqual(all.map(([value]) => value));
    expect(database.most()).toBe(4);
  });

  it('are asked for one by one while the engine is still at work', async () => {
    const database = engine([null, null, chunk(1)]);
    const chunks = new ResultChunks(database, 1);
    for (const expected of [null, null, chunk(1)]) {
      const next = chunks.next();
      await pause(20);
      database.give();
      expect(await next).toEqual(expected);
    }
    expect(database.most()).toBe(1);
  });

  it('fail for who asks, and for nobody else', async () => {
    let calls = 0;
    const database = {
      fetchQueryResults: () =>
        ++calls < 3 ? Promise.resolve(chunk(calls)) : Promise.reject(new Error(`call ${calls}`)),
    };
    const chunks = new ResultChunks(database, 1);
    await chunks.next();
    await chunks.next();
    await expect(chunks.next()).rejects.toThrow('call 3');
    // Those asked for in advance fail as well; an error that nobody handles would fail the test.
    await pause(5);
    expect(calls).toBeGreaterThan(3);
  });
});
