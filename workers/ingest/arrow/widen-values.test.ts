import { expect, it } from 'vitest';
import { widenValues } from './widen-values';

it('half floats', () => {
  // https://en.wikipedia.org/wiki/Half-precision_floating-point_format#Half_precision_examples
  const halves = Uint16Array.of(0x3c00, 0xc000, 0x7bff, 0x0001, 0x0000, 0x7c00, 0xfc00, 0x3555);
  const wide = widenValues(new Uint8Array(halves.buffer), { kind: 'half' });
  expect([...new Float32Array(wide.buffer)]).toEqual([
    1,
    -2,
    65504,
    2 ** -24,
    0,
    Infinity,
    -Infinity,
    0.333251953125,
  ]);
});

it('decimals of fewer and of more bits', () => {
  const narrow = widenValues(new Uint8Array(Int32Array.of(-5, 7).buffer), { kind: 'decimal', bytes: 4 });
  expect([...new BigInt64Array(narrow.buffer)]).toEqual([-5n, -1n, 7n, 0n]);
  const wide = BigInt64Array.of(-5n, -1n, -1n, -1n, 9n, 1n, 0n, 0n);
  const cut = widenValues(new Uint8Array(wide.buffer), { kind: 'decimal', bytes: 32 });
  expect([...new BigInt64Array(cut.buffer)]).toEqual([-5n, -1n, 9n, 1n]);
});

it('decimals that 38 digits cannot hold are a fault', () => {
  const beyond = BigInt64Array.of(0n, 0n, 1n, 0n);
  expect(() => widenValues(new Uint8Array(beyond.buffer), { kind: 'decimal', bytes: 32 })).toThrow(
    'ingest-arrow-decimal',
  );
  const tenTo38 = BigInt64Array.of(0n, 0x7fff_ffff_ffff_ffffn, 0n, 0n);
  expect(() => widenValues(new Uint8Array(tenTo38.buffer), { kind: 'decimal', bytes: 32 })).toThrow(
    'ingest-arrow-decimal',
  );
});
