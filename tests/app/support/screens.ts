import type { Page } from 'playwright-core';
import { addFiles, runNotebook } from './page-verbs';

/** One state of the page that a person can be looking at. Each is reached from the one before. */
export interface Screen {
  name: string;
  /** The part that is new against the screen before; the whole page where it is absent. */
  within?: string;
  /** It hangs on something that would be elsewhere in a narrow window, so that is how it is opened. */
  isNarrow?: boolean;
  open: (page: Page) => Promise<unknown>;
}

/** Every kind of cell and of input, each with a result, and what goes wrong. */
const NOTEBOOK = `---
daybook: 1
title: Zzz
---

# Zzz

Zzz zzz [zzz](https://example.org) zzz \`zzz_code\` **zzz** zzz.

> zzz

| zzz_a | zzz_b |
| ----- | ----- |
| 1     | 2     |

\`\`\`
zzz_block
\`\`\`

\`\`\`input name=zzz_least
type: slider
label: Zzz
value: 2
min: 1
max: 20
\`\`\`

\`\`\`input name=zzz_days
type: date-range
label: Zzz
value: [2024-01-01, 2024-02-01]
\`\`\`

\`\`\`input name=zzz_one
type: select
label: Zzz
value: zzz_web
options: [zzz_web, zzz_shop]
\`\`\`

\`\`\`input name=zzz_some
type: multi-select
label: Zzz
value: [zzz_web]
options: [zzz_web, zzz_shop]
\`\`\`

\`\`\`input name=zzz_switch
type: toggle
label: Zzz
value: true
\`\`\`

\`\`\`sql name=zzz_rows
select * from zzz_orders limit 500
\`\`\`

\`\`\`sql name=zzz_lost
select * from zzz_nowhere
\`\`\`

\`\`\`sql name=zzz_effect
create or replace table zzz_made as select 1 as zzz_one
\`\`\`

\`\`\`analysis name=zzz_segments type=rfm
table: zzz_orders
roles: { customer: zzz_customer, time: zzz_day, amount: zzz_amount }
\`\`\`

\`\`\`chart name=zzz_chart
table: zzz_orders
mark: bar
x: zzz_channel
y: zzz_amount
title: Zzz
\`\`\`
`;

function ordersCsv(): string {
  const rows = ['zzz_customer,zzz_day,zzz_amount,zzz_channel,zzz_note'];
  for (let i = 0; i < 900; i++) {
    const day = new Date(Date.UTC(2023, 0, 1 + ((i * 7) % 700))).toISOString().slice(0, 10);
    const channel = ['zzz_web', 'zzz_shop', 'zzz_phone'][i % 3] ?? '';
    rows.push(`Z${i % 61},${day},${10 + ((i * 13) % 90)}.5,${channel},${i % 9 ? `zzz ${i}` : ''}`);
  }
  return `${rows.join('\n')}\n`;
}

const escape = (page: Page) => page.keyboard.press('Escape');

/** A table in the side panel. */
const tableRow = (page: Page, name: string) =>
  page.locator('aside li', { has: page.locator(`.name[title="${name}"]`) });

/** Closes what lies over the page. */
async function closed(page: Page, selector: string): Promise<void> {
  await escape(page);
  await page.locator(selector).first().waitFor({ state: 'detached' });
}

async function gridMenu(page: Page, column: string, action: string): Promise<void> {
  const head = page.locator(`.view [data-column="${column}"]`);
  // Columns out of sight are not drawn, and those in sight are known a frame after the scrolling.
  const grid = page.locator('.view [role="grid"]');
  const scrolledTo = (left: number) =>
    grid.evaluate(async (element, to) => {
      element.scrollLeft = to;
      const frame = () => new Promise((shown) => requestAnimationFrame(shown));
      await frame();
      await frame();
      return to <= element.scrollWidth;
    }, left);
  for (let left = 0; await scrolledTo(left); left += 150) if ((await head.count()) > 0) break;
  await head.hover();
  await head.locator('.menu').click();
  if (action !== '') await page.locator(`[data-action="${action}"]`).click();
}

export const SCREENS: Screen[] = [
  { name: 'empty page with the gallery', open: (page) => page.locator('[data-sample]').first().waitFor() },
  {
    name: 'palette',
    within: '.palette',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('.palette').waitFor();
    },
  },
  {
    name: 'help',
    within: '.key-help',
    open: async (page) => {
      await closed(page, '.palette');
      await page.keyboard.press('Control+/');
      await page.locator('.key-help').waitFor();
    },
  },
  {
    name: 'guide',
    within: '[data-dialog="guide"]',
    open: async (page) => {
      await closed(page, '.key-help');
      await page.locator('.hero .other button').last().click();
      await page.locator('[data-dialog="guide"] nav button').nth(6).click();
      await page.locator('[data-dialog="guide"] article').waitFor();
    },
  },
  {
    name: 'question for roles',
    within: 'main',
    open: async (page) => {
      await closed(page, '[data-dialog="guide"]');
      await addFiles(page, [{ name: 'zzz_plain.csv', text: 'zzz_a,zzz_b\nzzz_1,2\nzzz_2,3\n' }]);
      await page.getByTestId('role-question').waitFor();
    },
  },
  {
    name: 'notebook with each kind of cell, and faults',
    open: async (page) => {
      await addFiles(page, [{ name: 'zzz_orders.csv', text: ordersCsv() }]);
      await runNotebook(page, NOTEBOOK);
      await page.locator('[data-cell="zzz_rows"] [role="gridcell"]').first().waitFor();
      await page.locator('[data-cell="zzz_chart"] svg').first().waitFor();
      await page.locator('[data-cell="zzz_rows"] .cm-content').waitFor();
    },
  },
  {
    name: 'choices for a new cell',
    within: '.choices',
    open: async (page) => {
      await page.locator('.add.steady .plus').click();
      await page.locator('.choices').waitFor();
    },
  },
  {
    name: 'settings, definitions and result tables unfolded',
    within: '[data-cell="zzz_segments"], [data-cell="zzz_chart"]',
    open: async (page) => {
      await escape(page);
      await page.locator('[data-cell="zzz_segments"] .summary').click();
      for (const more of await page.locator('[data-cell="zzz_segments"] details > summary').all())
        await more.click();
      await page.locator('[data-cell="zzz_chart"] button[aria-expanded]').last().click();
      await page.locator('[data-cell="zzz_segments"] .tab').first().click();
      await page.locator('[data-cell="zzz_segments"] [role="gridcell"]').first().waitFor();
      await page.locator('[data-cell="zzz_segments"] figure .tools button').first().click();
    },
  },
  {
    name: 'text being edited',
    within: '[data-kind="markdown"]',
    open: async (page) => {
      await page.locator('[data-kind="markdown"]').first().dblclick();
      await page.locator('[data-kind="markdown"] .cm-content').waitFor();
    },
  },
  {
    name: 'tables with their columns',
    within: 'aside',
    open: async (page) => {
      await escape(page);
      // The notebook has been looked at, and axe goes through all that lies behind each time.
      await page.evaluate(() => window.daybook.open('# Zzz\n'));
      // Asked for, it stays when the window becomes narrow.
      const panel = page.locator('.bar [aria-expanded]').first();
      await panel.click();
      await panel.click();
      await tableRow(page, 'zzz_orders').locator('.toggle').click();
      await page.locator('aside .column').first().waitFor();
    },
  },
  {
    name: 'a table to be removed',
    within: 'aside',
    open: async (page) => {
      await tableRow(page, 'zzz_plain').hover();
      await tableRow(page, 'zzz_plain').locator('.remove').click();
      await page.locator('aside [role="alertdialog"]').waitFor();
    },
  },
  {
    name: 'everything to be forgotten',
    within: 'aside .storage',
    open: async (page) => {
      await escape(page);
      await page.locator('aside .forget').click();
      await page.locator('aside .storage [role="alertdialog"]').waitFor();
    },
  },
  {
    name: 'table view',
    isNarrow: true,
    within: '.view',
    open: async (page) => {
      await escape(page);
      await tableRow(page, 'zzz_orders').hover();
      await tableRow(page, 'zzz_orders').locator('button.open').click();
      await page.locator('.view [role="gridcell"]').first().waitFor();
    },
  },
  {
    name: 'menu of a column',
    isNarrow: true,
    within: '.grid-menu',
    open: async (page) => {
      await gridMenu(page, 'zzz_amount', '');
      await page.locator('.grid-menu').waitFor();
    },
  },
  {
    name: 'filter by range',
    isNarrow: true,
    within: '.grid-popover',
    open: async (page) => {
      await page.locator('[data-action="filter"]').click();
      await page.locator('.grid-popover .bars').waitFor();
    },
  },
  {
    name: 'filter by values',
    isNarrow: true,
    within: '.grid-popover',
    open: async (page) => {
      await closed(page, '.grid-popover');
      await gridMenu(page, 'zzz_channel', 'filter');
      await page.locator('.grid-popover label').first().click();
    },
  },
  {
    name: 'filter by text',
    isNarrow: true,
    within: '.grid-popover',
    open: async (page) => {
      await closed(page, '.grid-popover');
      await gridMenu(page, 'zzz_note', 'filter');
      await page.locator('.grid-popover .modes button').last().click();
    },
  },
  {
    name: 'columns of a table',
    isNarrow: true,
    within: '.grid-popover',
    open: async (page) => {
      await closed(page, '.grid-popover');
      await page.locator('.view [aria-haspopup="dialog"]').first().click();
      await page.locator('.grid-popover').waitFor();
    },
  },
  {
    name: 'table view in a wide window',
    within: '.view',
    open: (page) => closed(page, '.grid-popover'),
  },
  {
    name: 'profile of numbers',
    within: '[role="dialog"]',
    open: async (page) => {
      await gridMenu(page, 'zzz_amount', 'profile');
      await page.locator('[data-quantile]').first().waitFor();
    },
  },
  {
    name: 'profile of text',
    within: '[role="dialog"]',
    open: async (page) => {
      await closed(page, '[data-profile]');
      await gridMenu(page, 'zzz_note', 'profile');
      await page.locator('[data-profile="zzz_note"]').waitFor();
    },
  },
  {
    name: 'one row',
    within: '[role="dialog"]',
    open: async (page) => {
      await closed(page, '[data-profile]');
      await page.locator('.view [data-row="2"][data-place="2"]').dblclick();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'export dialog',
    within: 'dialog',
    open: async (page) => {
      await closed(page, '[role="dialog"]');
      await page.locator('.view [data-export]').click();
      await page.locator('dialog, [role="dialog"]').first().waitFor();
    },
  },
  {
    name: 'import panel',
    within: '[role="dialog"]',
    open: async (page) => {
      await escape(page);
      await page.getByTestId('file-input').setInputFiles({
        name: 'zzz_doubt.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('zzz_day,zzz_n\n03/04/2024,1\n05/06/2024,2\n'),
      });
      await page.getByTestId('preview').waitFor();
    },
  },
  {
    name: 'notices',
    within: '.notices',
    open: async (page) => {
      await closed(page, '[role="dialog"]');
      const values = Array.from({ length: 100 }, (_, row) => (row === 75 ? 'zzz' : `$${row}.50`));
      await addFiles(page, [
        {
          name: 'zzz_sums.csv',
          text: `zzz_id,zzz_sum\n${values.map((value, row) => `${row},${value}`).join('\n')}\n`,
        },
        { name: 'zzz_odd.csv', text: `zzz_a,zzz_b\n${'1,2\n'.repeat(20)}3\n4,5,6\n` },
        { name: 'zzz_none.csv', text: '' },
      ]);
      await page.locator('[data-fault="ingest-mixed-number"]').waitFor();
    },
  },
  {
    name: 'conversion of a column',
    within: '[role="dialog"]',
    open: async (page) => {
      const notice = page.locator('.notice', { has: page.locator('[data-fault="ingest-mixed-number"]') });
      const unfold = notice.locator('.unfold');
      if ((await unfold.count()) > 0) await unfold.click();
      await notice.locator('.fault button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a text that is no notebook',
    within: 'main',
    open: async (page) => {
      await closed(page, '[role="dialog"]');
      await page.evaluate(() => window.daybook.open('---\ndaybook: [1\n---\n\n# Zzz\n'));
      await page.locator('.cm-content').waitFor();
    },
  },
  {
    name: 'reading mode',
    open: async (page) => {
      await runNotebook(page, NOTEBOOK);
      await page.keyboard.press('Control+.');
      await page.locator('[data-reads="zzz_rows"] [role="gridcell"]').first().waitFor();
      await page.locator('[data-reads="zzz_chart"] svg').first().waitFor();
    },
  },
  {
    name: 'presentation',
    open: async (page) => {
      await page.locator('.switches button').first().click();
      await page.getByTestId('counter').waitFor();
    },
  },
];
