import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { askedFor, withExports } from './engine-exports';

const { resolve } = createRequire(import.meta.url);

const namesOf = (bytes: Uint8Array<ArrayBuffer>): string[] =>
  WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name);

/** Exports the functions `one` (1), `two` (2) and `three` (3), and imports nothing. */
const SMALL = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7f],
  ...[3, 4, 3, 0, 0, 0],
  ...[7, 21, 3, 3, 0x6f, 0x6e, 0x65, 0, 0, 3, 0x74, 0x77, 0x6f, 0, 1, 5, 0x74, 0x68, 0x72, 0x65, 0x65, 0, 2],
  ...[10, 16, 3, 4, 0, 0x41, 1, 0x0b, 4, 0, 0x41, 2, 0x0b, 4, 0, 0x41, 3, 0x0b],
]);

describe('a module with fewer exports', () => {
  it('keeps those that are wanted, and they do what they did', () => {
    const fewer = withExports(SMALL, (name) => name !== 'two');
    expect(namesOf(SMALL)).toEqual(['one', 'two', 'three']);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(fewer));
    expect(Object.entries(exports).map(([name, call]) => [name, (call as () => number)()])).toEqual([
      ['one', 1],
      ['three', 3],
    ]);
  });

  it('is not made of bytes that are no module', () => {
    const every = (): boolean => true;
    expect(() => withExports(SMALL.slice(0, 8), every)).toThrow('without exports');
    expect(() => withExports(SMALL.slice(0, 24), every)).toThrow('in the middle');
    expect(() => withExports(SMALL.with(22, 20), every)).toThrow('does not end where it says');
  });
});

describe('the engine', () => {
  let whole: Uint8Array<ArrayBuffer>;
  let fewer: Uint8Array<ArrayBuffer>;
  let script: string;
  beforeAll(() => {
    whole = new Uint8Array(readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')));
    script = readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'), 'utf8');
    fewer = withExports(whole, askedFor(whole, script));
  });

  it('has hundreds of exports left of tens of thousands', () => {
    expect(namesOf(whole).length).toBeGreaterThan(50_000);
    expect(namesOf(fewer).length).toBeLessThan(1000);
  });

  it('has all that the script around it calls, and all whose address it asks for', () => {
    const names = new Set(namesOf(fewer));
    const called = [...script.matchAll(/\bwasmExports\.([\w$]+)/g)].map(([, name]) => name!);
    const there = new Set(namesOf(whole));
    expect(called.length).toBeGreaterThan(50);
    expect(called.filter((name) => there.has(name) && !names.has(name))).toEqual([]);
    const addresses = WebAssembly.Module.imports(new WebAssembly.Module(fewer)).filter(({ module }) =>
      module.startsWith('GOT.'),
    );
    expect(addresses.filter(({ name }) => there.has(name) && !names.has(name))).toEqual([]);
  });

  it('is otherwise the same', () => {
    const imports = (bytes: Uint8Array<ArrayBuffer>): unknown =>
      WebAssembly.Module.imports(new WebAssembly.Module(bytes));
    expect(imports(fewer)).toEqual(imports(whole));
    // Code and data come after the exports, and are most of it.
    const tail = 26_000_000;
    expect(Buffer.compare(fewer.subarray(-tail), whole.subarray(-tail))).toBe(0);
  });
});
