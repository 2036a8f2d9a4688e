import { leb } from '../../workers/kernels/wasm-code';

/**
 * DuckDB's module is made for extensions that are linked to it while it runs: it exports every one of its 65,000 functions and 10,000
 * addresses, and the script around it makes an entry of a table and a global of each before the engine answers. No extension is ever
 * loaded here, so the page ships the module without the exports that nobody asks for. Its code is the same, byte for byte.
 */

const EXPORT_SECTION = 7;
const HEADER_BYTES = 8;

/** A copy of a WebAssembly module with only those of its exports whose names `keeps` wants. @throws Error for bytes that are none. */
export function withExports(wasm: Uint8Array, keeps: (name: string) => boolean): Uint8Array<ArrayBuffer> {
  const reader = new Reader(wasm, HEADER_BYTES);
  while (!reader.atEnd) {
    const start = reader.at;
    const id = reader.byte();
    const size = reader.number();
    if (id !== EXPORT_SECTION) {
      reader.at += size;
      continue;
    }
    const end = reader.at + size;
    const kept: Uint8Array[] = [];
    for (let left = reader.number(); left > 0; left--) {
      const from = reader.at;
      const name = reader.text();
      reader.byte();
      reader.number();
      if (keeps(name)) kept.push(wasm.subarray(from, reader.at));
    }
    if (reader.at !== end) throw new Error('The list of exports does not end where it says');
    const body = Buffer.concat([Buffer.from(leb(kept.length)), ...kept]);
    const head = Buffer.from([EXPORT_SECTION, ...leb(body.length)]);
    return Buffer.concat([wasm.subarray(0, start), head, body, wasm.subarray(end)]);
  }
  throw new Error('A module without exports');
}

/**
 * Whether an export is asked for: by the script around the module, which calls `name` or `_name`, or by the module itself, which imports
 * the address that its own function or variable gets (`GOT.func`, `GOT.mem`).
 */
export function askedFor(wasm: Uint8Array<ArrayBuffer>, script: string): (name: string) => boolean {
  const words = new Set(script.match(/[\w$]+/g));
  const own = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  const addresses = new Set(own.flatMap(({ module, name }) => (module.startsWith('GOT.') ? [name] : [])));
  return (name) => words.has(name) || words.has(`_${name}`) || addresses.has(name);
}

/** Reads a module's bytes from a place on. */
class Reader {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {}

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error('A module that ends in the middle of a section');
    return value;
  }

  /** An unsigned LEB128. */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  text(): string {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
}
