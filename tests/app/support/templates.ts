import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatValue } from '../../../src/i18n/format';
import { parseNotebook } from '../../../src/notebook/format/parse-notebook';
import type { Sample } from '../../../src/app/gallery';
import type { PageApi } from '../../../src/app/page-api';
import type { Format } from '../../../workers/contract/manifest';
import { openApp, type App } from '../setup/page';
import { bringAxe, violations } from './audit';
import { ready, rowsOf } from './page-verbs';
import { foreignWords } from './template-words';
import { cellsOf, unzip } from './workbook';

/** Figures that the findings of one analysis cell must state: one row of SQL over the tables that it has left. */
export interface Figures {
  cell: string;
  sql: string;
  /** How the findings write each value of the row. */
  formats: readonly Format[];
}

export interface Expected {
  figures: readonly Figures[];
  /** Latin words that stand on the Chinese page as they are: codes of the data, names of methods. */
  own?: RegExp;
}

/** A busy machine may take long for a whole notebook; that decides nothing. */
const PATIENCE = 180_000;

/** What is promised of every template, seen in the page: in both languages, from one click in the gallery. */
export function describeTemplate(id: string, { figures, own }: Expected): void {
  const { notebook } = sampleOf(id);
  describe.each(['en', 'zh'] as const)(`the template ${id} in %s`, (language) => {
    const cells = cellsIn(notebook[language]);
    const analyses = cells.filter(({ kind }) => kind === 'analysis').map(({ name }) => name);
    const last = cells.at(-1)?.name ?? '';
    let app: App;
    let reports: Awaited<ReturnType<PageApi['runAll']>>;

    beforeAll(async () => {
      app = await openApp({ language, reducedMotion: true });
      await app.page.locator(`[data-sample="${id}"]`).click();
      await app.page.locator(`[data-cell="${last}"]`).waitFor();
      await ready(app.page);
      reports = await app.page.evaluate(() => window.daybook.runAll());
    }, PATIENCE);
    afterAll(() => app.close());

    it('runs from one click without a fault', () => {
      expect(reports.filter(({ status }) => status !== 'done')).toEqual([]);
      expect(reports.map(({ cell }) => cell)).toEqual(expect.arrayContaining(cells.map(({ name }) => name)));
      expect(analyses.length).toBeGreaterThan(2);
    });

    it('says what SQL says of its tables', async () => {
      for (const { cell, sql, formats } of figures) {
        const said = await findingsOf(app.page, cell);
        const rows = await rowsOf(app.page, sql);
        expect(rows, `${cell}: one row`).toHaveLength(1);
        const written = rows[0]!.map((value, i) =>
          formatValue(asTold(value), formats[i] ?? 'text', { language }),
        );
        expect(written.length).toBe(formats.length);
        for (const figure of written) expect(said, `${cell}: ${figure}`).toSatisfy(states(figure));
      }
    });

    it('has a figure checked in each analysis that found something', async () => {
      const checked = new Set(figures.map(({ cell }) => cell));
      const found = await Promise.all(
        analyses.map(async (cell) => ((await findingsOf(app.page, cell)) === '' ? [] : [cell])),
      );
      expect(found.flat().filter((cell) => !checked.has(cell))).toEqual([]);
    });

    it('finds rows in every query, and ends in a table that comes out as CSV and Excel', async () => {
      for (const { kind, name } of cells) {
        if (kind !== 'sql') continue;
        const [count] = await rowsOf(app.page, `SELECT count(*) FROM "${name}"`);
        expect(Number(count?.[0]), name).toBeGreaterThan(0);
      }
      expect(cells.at(-1)?.kind).toBe('sql');
      const [sized] = await rowsOf(app.page, `SELECT count(*) FROM "${last}"`);
      const [csv, workbook] = await exported(app.page, last);
      expect(csv!.toString('utf8').trimEnd().split(/\r?\n/).length).toBe(Number(sized?.[0]) + 1);
      const sheets = [...unzip(workbook!)].filter(([path]) => path.endsWith('worksheets/sheet1.xml'));
      const lines = new Set([...cellsOf(sheets[0]?.[1] ?? '').keys()].map((at) => at.replace(/^[A-Z]+/, '')));
      expect(lines.size).toBe(Number(sized?.[0]) + 1);
    });

    it(
      'is whole in its language, and readable by everyone',
      async () => {
        await seeAll(app.page);
        expect.soft(await foreignWords(app.page, language, own)).toEqual([]);
        await bringAxe(app.page);
        // Elsewhere the bar on top would lie over whatever has just been scrolled there.
        await app.page.evaluate(() => scrollTo(0, 0));
        expect.soft(await violations(app.page, 'main', 'main svg')).toEqual([]);
      },
      PATIENCE,
    );

    it('asks nobody else, and leaves no error behind', () => {
      expect(app.requestsElsewhere()).toEqual([]);
      expect(app.consoleErrors()).toEqual([]);
    });
  });
}

/** Analyses reckon with doubles; SQL may answer with the digits of a DECIMAL. */
function asTold(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? Number(value) : value;
}

/** A figure stands in a text as itself, not as a part of a longer one. */
function states(figure: string): (text: string) => boolean {
  const literal = figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\d.,])${literal}(?![\\d]|[.,]\\d)`);
  return (text) => pattern.test(text);
}

/** The sentences of an analysis cell; empty when it has none. */
async function findingsOf(page: Page, cell: string): Promise<string> {
  const list = page.locator(`[data-cell="${cell}"] [data-testid="findings"]`);
  return (await list.allInnerTexts()).join('\n');
}

async function exported(page: Page, name: string): Promise<Buffer[]> {
  const files = await page.evaluate(async (relation) => {
    const bytes: number[][] = [];
    for (const format of ['csv', 'excel'] as const) {
      const file = await window.daybook.export(relation, format);
      bytes.push([...new Uint8Array(await file.arrayBuffer())]);
    }
    return bytes;
  }, name);
  return files.map((bytes) => Buffer.from(bytes));
}

/** Charts are drawn when they come near; a reader sees them all in the end. */
async function seeAll(page: Page): Promise<void> {
  for (const cell of await page.locator('main [data-cell]').all()) {
    await cell.scrollIntoViewIfNeeded();
    const figures = cell.locator('figure');
    for (const figure of await figures.all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('svg, canvas, table').first().waitFor();
    }
  }
}

function sampleOf(id: string): Sample {
  const gallery = JSON.parse(readSample('gallery.json')) as Sample[];
  const sample = gallery.find((one) => one.id === id);
  if (!sample) throw new Error(`${id} is not in the gallery`);
  return sample;
}

function cellsIn(path: string): { kind: string; name: string }[] {
  const parsed = parseNotebook(readSample(path));
  if (!parsed.ok) throw new Error(`${path}: ${parsed.fault.code}`);
  return parsed.notebook.cells.flatMap(({ kind, name }) =>
    kind === 'markdown' || name === null ? [] : [{ kind, name }],
  );
}

function readSample(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../samples/${path}`, import.meta.url)), 'utf8');
}
