import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder';
import { offlineFiles } from './vite/offline-asset';

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
    expect(offlineFiles(folder)['index.html']).toBe(
      `sha256-${createHash('sha256').update('page').digest('base64')}`,
    );
  });
});
