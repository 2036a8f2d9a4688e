import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

/** Twelve deals; every third is offered twice, every fourth is lost. The file is in no order. */
const EVENTS = [
  'deal,step,begun,done,owner',
  ...Array.from({ length: 12 }, (_, deal) => {
    const steps = ['Enquiry', 'Offer', ...(deal % 3 === 0 ? ['Offer'] : []), deal % 4 === 0 ? 'Lost' : 'Won'];
    return steps.map((step, i) => {
      const time = (hours: number): string =>
        new Date(Date.UTC(2025, 2, 3, hours)).toISOString().slice(0, 19);
      return `D${deal},${step},${time(deal + i * 10)},${time(deal + i * 10 + 2)},${i % 2 === 0 ? 'Ann' : 'Bo'}`;
    });
  })
    .flat()
    .toReversed(),
].join('\n');

const TASKS = 'task,days,needs\nDesign,3,\nBuild,5,Design\nText,2,Design\nLaunch,1,"Build, Text"\n';

const NOTEBOOK = `
\`\`\`analysis name=flow type=process
table: events
roles: { case: deal, activity: step, time: done, start: begun, resource: owner }
params: { min_share: 0 }
\`\`\`

\`\`\`analysis name=launch type=critical-path
table: tasks
roles: { activity: task, duration: days, predecessors: needs }
\`\`\`
`;

describe('the process', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, '# Deals\n');
    await addFiles(app.page, [
      { name: 'events.csv', text: EVENTS },
      { name: 'tasks.csv', text: TASKS },
    ]);
  });
  afterAll(() => app.close());

  it('leaves its tables, and a plan its own', async () => {
    const { page } = app;
    const reports = await runNotebook(page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done', 'done']);
    expect(
      await rowsOf(
        page,
        'select source, target, count, cases, mean_seconds from flow_edges order by 3 desc, 2',
      ),
    ).toEqual([
      ['Enquiry', 'Offer', 12, 12, 28_800],
      ['Offer', 'Won', 9, 9, 28_800],
      ['Offer', 'Offer', 4, 4, 28_800],
      ['Offer', 'Lost', 3, 3, 28_800],
    ]);
    expect(
      await rowsOf(page, 'select activity, slack, critical from launch order by early_start, activity'),
    ).toEqual([
      ['Design', 0, true],
      ['Build', 0, true],
      ['Text', 3, false],
      ['Launch', 0, true],
    ]);
  });

  it('draws a map that is zoomed, gone through by keys, and picked from', async () => {
    const { page } = app;
    const map = page.locator('figure.chart', { hasText: '12 cases go through' });
    const plot = map.locator('.network');
    await plot.scrollIntoViewIfNeeded();
    const svg = plot.locator('svg');
    await svg.waitFor();
    const before = await svg.getAttribute('viewBox');
    await map.getByRole('button', { name: 'Closer' }).click();
    await expect.poll(() => svg.getAttribute('viewBox')).not.toBe(before);
    await map.getByRole('button', { name: 'Show all' }).click();
    // The first stop is where cases begin, the third the activity that they begin with.
    await plot.focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
    await expect.poll(() => plot.locator('.tip').textContent()).toContain('Enquiry');
    await page.keyboard.press('Enter');
    await expect.poll(() => plot.locator('[data-edge][opacity="0.2"]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => plot.locator('[data-edge][opacity="0.2"]').count()).toBe(0);
  });

  it('lists nodes and edges as a table', async () => {
    const map = app.page.locator('figure.chart', { hasText: '12 cases go through' });
    await map.hover();
    await map.getByRole('button', { name: 'Show numbers' }).click();
    const cells = await map.getByRole('cell').allTextContents();
    expect(cells).toEqual(expect.arrayContaining(['Enquiry', 'Won', '▶', '■']));
  });
});
