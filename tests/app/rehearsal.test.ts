import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { REHEARSAL } from '../../src/app/rehearse';
import { openApp } from './setup/page';
import { ready, rowsOf } from './support/page-verbs';

/** Waits for the end of the rehearsal. @returns whether it was played through */
async function ended(page: Page): Promise<boolean> {
  const handle = await page.waitForFunction((name) => {
    const [entry] = performance.getEntriesByName(name) as PerformanceMeasure[];
    return entry && { done: (entry.detail as { done: boolean }).done };
  }, REHEARSAL);
  return ((await handle.jsonValue()) as { done: boolean }).done;
}

const LEFT = `SELECT count(*) FROM (
  SELECT table_name FROM duckdb_tables() UNION ALL SELECT view_name FROM duckdb_views()
) WHERE table_name LIKE '%daybook_rehearsal%'`;

describe('a first answer on made-up purchases, before anyone asks', () => {
  it('is played through on a page at rest, and leaves nothing', async () => {
    const app = await openApp();
    onTestFinished(app.close);
    expect(await ended(app.page)).toBe(true);
    expect(await rowsOf(app.page, LEFT)).toEqual([[0]]);
    expect(await app.page.locator('[data-sample]').count()).toBeGreaterThan(0);
    expect(await app.page.locator('aside li').count()).toBe(0);
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });

  it('gives way to whoever opens something meanwhile, and leaves nothing', async () => {
    const app = await openApp();
    onTestFinished(app.close);
    const { page } = app;
    await ready(page);
    const reports = await page.evaluate(async () => {
      const isUnderWay = async () => {
        const { rows } = await window.daybook.query(
          `SELECT count(*) FROM duckdb_tables() WHERE table_name = '__daybook_rehearsal'`,
        );
        return Number(rows[0]?.[0]) > 0;
      };
      while (!(await isUnderWay())) await new Promise((later) => setTimeout(later, 20));
      await window.daybook.open('---\ndaybook: 1\n---\n\n```sql name=mine\nselect 42 as answer\n```\n');
      return window.daybook.runAll();
    });
    expect(reports.map(({ status }) => status)).toEqual(['done']);
    expect(await rowsOf(page, 'select * from mine')).toEqual([[42]]);
    expect(await ended(page)).toBe(false);
    expect(await rowsOf(page, LEFT)).toEqual([[0]]);
    expect(app.consoleErrors()).toEqual([]);
  });

  it('does not begin where a notebook is asked for', async () => {
    const app = await openApp({ path: '?open=tour.md' });
    onTestFinished(app.close);
    await app.page.locator('[data-cell]').first().waitFor();
    await ready(app.page);
    // Longer than a page at rest waits.
    await app.page.waitForTimeout(1_000);
    expect(await rowsOf(app.page, LEFT)).toEqual([[0]]);
    expect(await app.page.evaluate((name) => performance.getEntriesByName(name).length, REHEARSAL)).toBe(0);
  });
});
