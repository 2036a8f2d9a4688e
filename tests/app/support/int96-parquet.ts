/**
 * The smallest Parquet file with a column of INT96 times, as old programs write them (nanoseconds of the day and the Julian
 * day); no program of today still does. Thrift's compact protocol, one uncompressed data page. See the format's `parquet.thrift`.
 */
export function int96Parquet(column: string, times: readonly { day: number; nanos: bigint }[]): number[] {
  const page = new DataView(new ArrayBuffer(times.length * 12));
  times.forEach(({ day, nanos }, index) => {
    page.setBigInt64(index * 12, nanos, true);
    page.setInt32(index * 12 + 8, day + JULIAN_DAY_OF_1970, true);
  });
  const size = page.byteLength;
  const header = struct(
    [1, int(DATA_PAGE)],
    [2, int(size)],
    [3, int(size)],
    [5, struct([1, int(times.length)], [2, int(PLAIN)], [3, int(RLE)], [4, int(RLE)])],
  ).bytes;
  const chunk = struct(
    [1, int(INT96)],
    [2, list(int(PLAIN))],
    [3, list(text(column))],
    [4, int(0)],
    [5, long(times.length)],
    [6, long(header.length + size)],
    [7, long(header.length + size)],
    [9, long(MARK.length)],
  );
  const group = struct(
    [1, list(struct([2, long(MARK.length)], [3, chunk]))],
    [2, long(header.length + size)],
    [3, long(times.length)],
  );
  const footer = struct(
    [1, int(1)],
    [
      2,
      list(struct([4, text('schema')], [5, int(1)]), struct([1, int(INT96)], [3, int(0)], [4, text(column)])),
    ],
    [3, long(times.length)],
    [4, list(group)],
  ).bytes;
  const length = new Uint8Array(Uint32Array.of(footer.length).buffer);
  return [...MARK, ...header, ...new Uint8Array(page.buffer), ...footer, ...length, ...MARK];
}

const MARK = [...new TextEncoder().encode('PAR1')];
const JULIAN_DAY_OF_1970 = 2_440_588;
const INT96 = 3;
const DATA_PAGE = 0;
const PLAIN = 0;
const RLE = 3;

/** A value with its type in Thrift's compact protocol. */
interface Thrift {
  type: number;
  bytes: number[];
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
}

const int = (value: number): Thrift => ({ type: 5, bytes: varint(value * 2) });
const long = (value: number): Thrift => ({ type: 6, bytes: varint(value * 2) });

function text(value: string): Thrift {
  const bytes = [...new TextEncoder().encode(value)];
  return { type: 8, bytes: [...varint(bytes.length), ...bytes] };
}

function list(...items: Thrift[]): Thrift {
  return {
    type: 9,
    bytes: [(items.length << 4) | (items[0]?.type ?? 0), ...items.flatMap(({ bytes }) => bytes)],
  };
}

function struct(...fields: [number, Thrift][]): Thrift {
  let last = 0;
  const bytes = fields.flatMap(([id, { type, bytes: content }]) => {
    const head = ((id - last) << 4) | type;
    last = id;
    return [head, ...content];
  });
  return { type: 12, bytes: [...bytes, 0] };
}
