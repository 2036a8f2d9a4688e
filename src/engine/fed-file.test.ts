import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fedFilesSource } from './fed-file';

/** What DuckDB uses of a registered file, and how it reads it. */
interface Registered {
  size: number;
  slice(from: number, to: number): unknown;
}

describe('a file whose pieces are handed over', () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, i) => i);
  const scope = globalThis as unknown as Record<string, unknown>;
  /** Ranges that were read by waiting for the browser. */
  let waited: string[];
  let listen: (event: unknown) => void;
  let port: { onmessage: ((event: { data: unknown }) => void) | null; postMessage: (to: number) => void };
  /** How far it was told to have been read. */
  let told: number[];
  let file: Registered;

  /** A blob that is read at once, as workers can. */
  class FakeBlob {
    constructor(
      readonly from: number,
      readonly to: number,
    ) {}
    get size() {
      return this.to - this.from;
    }
    slice(from: number, to: number) {
      return new FakeBlob(this.from + from, this.from + to);
    }
  }

  beforeEach(() => {
    waited = [];
    scope.FileReaderSync = class {
      readAsArrayBuffer({ from, to }: FakeBlob) {
        waited.push(`${from}-${to}`);
        return bytes.slice(from, to).buffer;
      }
    };
    scope.addEventListener = (_: string, listener: (event: unknown) => void) => (listen = listener);
    runInThisContext(fedFilesSource());
    told = [];
    port = { onmessage: null, postMessage: (to) => told.push(to) };
    const ended: string[] = [];
    listen({
      data: { daybook: 'feed', name: 'a.csv', port },
      stopImmediatePropagation: () => ended.push('stopped'),
    });
    expect(ended).toEqual(['stopped']);
    file = register('a.csv');
  });

  afterEach(() => {
    delete scope.FileReaderSync;
    delete scope.addEventListener;
  });

  function register(name: string): Registered {
    const data: unknown[] = [name, new FakeBlob(0, 100), 2, true];
    listen({ data: { type: 'REGISTER_FILE_HANDLE', data } });
    return data[1] as Registered;
  }

  function hand(from: number, to: number): void {
    port.onmessage?.({ data: { from, bytes: bytes.slice(from, to).buffer } });
  }

  function read(from: number, to: number, of = file): number[] {
    const Reader = scope.FileReaderSync as new () => { readAsArrayBuffer(part: unknown): ArrayBuffer };
    return [...new Uint8Array(new Reader().readAsArrayBuffer(of.slice(from, to)))];
  }

  const expected = (from: number, to: number) => [...bytes.slice(from, to)];

  it('is read from them', () => {
    hand(0, 40);
    hand(40, 80);
    expect(file.size).toBe(100);
    expect(read(0, 40)).toEqual(expected(0, 40));
    expect(read(40, 80)).toEqual(expected(40, 80));
    expect(waited).toEqual([]);
  });

  it('is read across their borders', () => {
    hand(0, 40);
    hand(40, 80);
    expect(read(0, 30)).toEqual(expected(0, 30));
    expect(read(30, 70)).toEqual(expected(30, 70));
    expect(waited).toEqual([]);
  });

  it('is read in place where they have not come, or come too late', () => {
    hand(0, 20);
    expect(read(0, 40)).toEqual(expected(0, 40));
    hand(20, 40);
    hand(60, 80);
    expect(read(40, 90)).toEqual(expected(40, 90));
    expect(waited).toEqual(['20-40', '40-90']);
  });

  it('is read again from its beginning, and to its end', () => {
    hand(0, 40);
    read(0, 40);
    expect(read(0, 10)).toEqual(expected(0, 10));
    expect(read(90, 200)).toEqual(expected(90, 100));
  });

  it('tells how far it has been read', () => {
    read(0, 30);
    read(30, 60);
    expect(told).toEqual([30, 60]);
  });

  it('leaves other files alone', () => {
    expect(register('b.csv')).toBeInstanceOf(FakeBlob);
    expect(read(10, 20, register('b.csv'))).toEqual(expected(10, 20));
    expect(waited).toEqual(['10-20']);
  });
});
