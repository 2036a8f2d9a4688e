import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ZipFile } from './zip-file';

/** One stored or deflated file, its sizes in a field of their own when they are said to be large. */
function archive(name: Uint8Array, content: string, { deflate = false, wide = false, flags = 0 } = {}): Blob {
  const plain = Buffer.from(content);
  const data = deflate ? deflateRawSync(plain) : plain;
  const extra = wide ? Buffer.alloc(20) : Buffer.alloc(0);
  if (wide) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(plain.length), 4);
    extra.writeBigUInt64LE(BigInt(data.length), 12);
  }
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(deflate ? 8 : 0, 10);
  entry.writeUInt32LE(wide ? 0xffffffff : data.length, 20);
  entry.writeUInt32LE(wide ? 0xffffffff : plain.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length + extra.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return new Blob([local, name, data, entry, name, extra, end].map((part) => Uint8Array.from(part)));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function contentOf(blob: Blob): Promise<[string, string]> {
  const zip = await ZipFile.open(blob);
  const [entry] = zip.entries;
  return [entry!.name, await new Response(await zip.stream(entry!)).text()];
}

it.each([
  ['stored', { deflate: false }],
  ['deflated', { deflate: true }],
  ['with sizes beyond 4 GB', { deflate: true, wide: true }],
])('%s', async (_, options) => {
  expect(await contentOf(archive(utf8('a/b.csv'), 'x,y\n1,2\n', options))).toEqual(['a/b.csv', 'x,y\n1,2\n']);
});

it('reads names in the encoding of Chinese Windows', async () => {
  const [name] = await contentOf(archive(Uint8Array.of(0xb6, 0xa9, 0xb5, 0xa5, 0x2e, 0x63, 0x73, 0x76), 'x'));
  expect(name).toBe('订单.csv');
});

it.each([
  ['no end', new Blob(['PK\x03\x04', 'x'.repeat(100)])],
  ['a directory that is not there', archive(utf8('a'), 'x').slice(40)],
])('refuses %s', async (_, blob) => {
  await expect(contentOf(blob)).rejects.toThrow();
});
