import { expect, it } from 'vitest';
import { unpackLz4 } from './lz4';

const frame = (...blocks: number[]) =>
  Uint8Array.of(0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, ...blocks, 0, 0, 0, 0);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

// Blocks by hand, after https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
it('repeats what came before, also into itself', () => {
  const block = [0x16, 0x61, 1, 0, 0x50, 0x62, 0x63, 0x64, 0x65, 0x66];
  expect(text(unpackLz4(frame(block.length, 0, 0, 0, ...block), 16))).toBe('aaaaaaaaaaabcdef');
});

it('takes blocks that are not packed', () => {
  expect(text(unpackLz4(frame(3, 0, 0, 0x80, 0x78, 0x79, 0x7a), 3))).toBe('xyz');
});

it.each([
  ['another mark', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), 1],
  ['a distance beyond the beginning', frame(4, 0, 0, 0, 0x10, 0x61, 9, 0), 9],
  ['less than was said', frame(3, 0, 0, 0x80, 0x78, 0x79, 0x7a), 4],
  ['a block that is cut', frame(0xff, 0, 0, 0x80, 0x78), 255],
])('refuses %s', (_, packed, size) => {
  expect(() => unpackLz4(packed, size)).toThrow();
});
