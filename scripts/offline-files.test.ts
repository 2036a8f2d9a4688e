import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder';
import { offlineFiles } from './vite/offline-asset';

const hash = (content: string | Buffer) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

describe('offlineFiles', () => {
  it('lists what a page is made of, with hashes, and not what keeps it', () => {
    const folder = temporaryFolder({
      'index.html': 'page',
      'assets/a-12345678.js': 'a',
      'samples/data/orders.csv': 'b',
      'service-worker.js': 'worker',
      'offline-files.js': 'list',
      '.vite/manifest.json': '{}',
    });
    expect(Object.keys(offlineFiles(folder))).toEqual([
      'assets/a-12345678.js',
      'index.html',
      'samples/data/orders.csv',
    ]);
    expect(offlineFiles(folder)['index.html']).toBe(hash('page'));
  });

  it('takes the compressed engine packed as well as unpacked', () => {
    const packed = gzipSync('engine');
    const folder = temporaryFolder({ 'assets/duckdb-eh-12345678.bin': packed });
    expect(offlineFiles(folder)).toEqual({
      'assets/duckdb-eh-12345678.bin': `${hash(packed)} ${hash('engine')}`,
    });
  });
});
