import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One entry of the manifest that Vite writes with `build.manifest`. */
interface Chunk {
  file: string;
  isEntry?: boolean;
  /** Keys of chunks that are loaded before this one runs. */
  imports?: string[];
  css?: string[];
}

export interface FirstPaint {
  scripts: string[];
  styles: string[];
}

/**
 * What a browser must have before the first paint: scripts that index.html names itself, the entry, all that it
 * imports statically, and their styles. Paths relative to `dist`.
 */
export function firstPaintFiles(dist: string): FirstPaint {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const scripts = new Set(scriptsNamedIn(readFileSync(join(dist, 'index.html'), 'utf8')));
  const styles = new Set<string>();
  const waiting = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const seen = new Set(waiting);
  for (const key of waiting) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the manifest imports ${key} and does not have it`);
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const next of chunk.imports ?? []) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return { scripts: [...scripts], styles: [...styles] };
}

function scriptsNamedIn(html: string): string[] {
  return [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source = '']) =>
    source.replace(/^\.?\//, ''),
  );
}
