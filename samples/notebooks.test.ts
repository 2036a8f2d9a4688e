import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifest as rfm } from '../workers/analyses/rfm/manifest';
import { type Cell, withoutWords } from './without-words';

interface GalleryEntry {
  id: string;
  notebook: Record<Language, string>;
  title: Record<Language, string>;
  summary: Record<Language, string>;
}

type Language = 'en' | 'zh';

const LANGUAGES: Language[] = ['en', 'zh'];
const gallery = JSON.parse(readSample('gallery.json')) as GalleryEntry[];
const notebooks = gallery.flatMap(({ notebook }) => LANGUAGES.map((language) => notebook[language]));

describe('the gallery', () => {
  it('names notebooks that exist, with words in both languages', () => {
    for (const { notebook, title, summary } of gallery) {
      for (const language of LANGUAGES) {
        expect(readSample(notebook[language])).toMatch(/^---\ndaybook: 1\n/);
        expect([title[language], summary[language]]).not.toContain('');
      }
      expect([title.zh, summary.zh, frontMatter(notebook.zh).title].join(' ')).toMatch(/\p{Script=Han}/u);
    }
  });

  it('has the same cells, analyses and inputs in both languages', () => {
    for (const { notebook } of gallery) {
      const [en, zh] = LANGUAGES.map((language) => cellsOf(notebook[language]).map(withoutWords));
      expect(zh).toEqual(en);
      const twins = frontMatter(notebook.en).data.map(({ file, ...more }) => ({
        ...more,
        file: file.replace(/(?=\.\w+$)/, '.zh'),
      }));
      expect(frontMatter(notebook.zh).data).toEqual(twins);
    }
  });

  it('begins every fence on a line of its own', () => {
    for (const notebook of notebooks) expect(readSample(notebook)).not.toMatch(/^[^`\n]+```/m);
  });

  it('calls segments in Chinese what the analysis calls them', () => {
    const pairs = [...readSample('online-shop.zh.md').matchAll(/^ {4}\('([^']+)', '([^']+)'\),?$/gm)];
    expect(pairs.length).toBeGreaterThan(5);
    for (const [, segment, label] of pairs) expect(rfm.words.zh[`value.${String(segment)}`]).toBe(label);
  });

  it('points to data that is here', () => {
    for (const notebook of notebooks) {
      for (const { file } of frontMatter(notebook).data) {
        expect(existsSync(fileURLToPath(new URL(`../${file}`, import.meta.url))), file).toBe(true);
      }
    }
  });
});

function cellsOf(notebook: string): Cell[] {
  const fences = readSample(notebook).matchAll(/^```(\w+) name=(\w+)(?: type=(\w+))?\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, kind = '', name = '', type, body = '']) => ({ kind, name, type, body }));
}

function frontMatter(notebook: string): { title: string; data: { table: string; file: string }[] } {
  const [, text = ''] = readSample(notebook).split(/^---$/m);
  return parse(text) as { title: string; data: { table: string; file: string }[] };
}

function readSample(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}
