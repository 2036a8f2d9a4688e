import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstPaintFiles } from './first-paint-files';
import { temporaryFolder } from './temporary-folder';

const INDEX = `<script src="./boot.js"></script><script type="module" crossorigin src="./assets/main.js"></script>`;

function dist(manifest: unknown): string {
  return join(temporaryFolder({ 'index.html': INDEX, '.vite/manifest.json': JSON.stringify(manifest) }));
}

describe('firstPaintFiles', () => {
  it('follows static imports, each once, and leaves out what loads later', () => {
    const folder = dist({
      'index.html': {
        file: 'assets/main.js',
        isEntry: true,
        imports: ['_shared.js', '_icons.js'],
        dynamicImports: ['src/editor.ts'],
        css: ['assets/main.css'],
      },
      '_shared.js': { file: 'assets/shared.js', imports: ['_icons.js'] },
      '_icons.js': { file: 'assets/icons.js', imports: ['_shared.js'], css: ['assets/icons.css'] },
      'src/editor.ts': { file: 'assets/editor.js', isDynamicEntry: true, css: ['assets/editor.css'] },
    });
    expect(firstPaintFiles(folder)).toEqual({
      scripts: ['boot.js', 'assets/main.js', 'assets/shared.js', 'assets/icons.js'],
      styles: ['assets/main.css', 'assets/icons.css'],
    });
  });

  it('refuses a manifest with a hole', () => {
    const folder = dist({ 'index.html': { file: 'assets/main.js', isEntry: true, imports: ['_gone.js'] } });
    expect(() => firstPaintFiles(folder)).toThrow('_gone.js');
  });
});
