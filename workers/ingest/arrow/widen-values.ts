import { FaultError } from '../../contract/fault';
import type { Widening } from './arrow-schema';

/** The highest word of 10^38: greater decimals the engine does not have. */
const HIGHEST = 0x4b3b4ca8;

/** Values of one buffer, in the width that the engine has. @throws FaultError `ingest-arrow-decimal` */
export function widenValues(bytes: Uint8Array, widening: Widening): Uint8Array {
  return widening.kind === 'half' ? halvesToFloats(bytes) : toDecimal128(bytes, widening.bytes);
}

/** https://en.wikipedia.org/wiki/Half-precision_floating-point_format */
function halvesToFloats(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const floats = new Float32Array(bytes.length >> 1);
  for (let i = 0; i < floats.length; i++) {
    const half = view.getUint16(i * 2, true);
    const sign = half >> 15 === 1 ? -1 : 1;
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    if (exponent === 31) floats[i] = fraction === 0 ? sign * Infinity : NaN;
    else if (exponent === 0) floats[i] = sign * fraction * 2 ** -24;
    else floats[i] = sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }
  return new Uint8Array(floats.buffer);
}

/** Little-endian two's complement: widened by its sign, narrowed where nothing but the sign is lost. */
function toDecimal128(bytes: Uint8Array, width: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = width / 4;
  const count = Math.floor(bytes.length / width);
  const out = new Int32Array(count * 4);
  for (let i = 0; i < count; i++) {
    const sign = view.getInt32(i * width + width - 4, true) >> 31;
    for (let word = 0; word < 4; word++) {
      out[i * 4 + word] = word < words ? view.getInt32(i * width + word * 4, true) : sign;
    }
    const highest = out[i * 4 + 3]!;
    let fits = highest >> 31 === sign && (words <= 4 || Math.abs(highest) < HIGHEST);
    for (let word = 4; word < words; word++) fits &&= view.getInt32(i * width + word * 4, true) === sign;
    if (!fits) throw new FaultError({ code: 'ingest-arrow-decimal' });
  }
  return new Uint8Array(out.buffer);
}
