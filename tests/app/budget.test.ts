import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

const NOTEBOOK = `\`\`\`input name=most
type: number
value: 5
\`\`\`

\`\`\`analysis name=plan type=budget
table: channels # as planned
roles: { item: channel, return: gain, maximum: most }
params: { budget: 600, points: 5 }
\`\`\`

\`\`\`analysis name=brew type=optimise
table: brewer
roles: { variable: product, objective: profit, constraint: [corn, hops, malt] }
params:
  limits:
    - { constraint: corn, relation: "<=", limit: 480 }
    - { constraint: hops, relation: at most, limit: 160 }
    - { constraint: malt, relation: "<=", limit: 1190 }
\`\`\`
`;

describe('the best plan', () => {
  let app: App;
  const text = () => app.page.evaluate(() => window.daybook.text());
  const amounts = () => rowsOf(app.page, 'select item, amount from plan');
  const slider = () => app.page.locator('[data-cell="plan"] [data-testid="sliders"] input[type="range"]');

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await addFiles(app.page, [
      { name: 'channels.csv', text: 'channel,gain,most\nSearch,3,400\nSocial,2,1000\nPrint,1,600\n' },
      { name: 'brewer.csv', text: 'product,profit,corn,hops,malt\nale,13,5,4,35\nbeer,23,15,4,20\n' },
    ]);
    const reports = await runNotebook(app.page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done', 'done', 'done']);
  });
  afterAll(() => app.close());

  it('is found by a solver that comes from the page itself', async () => {
    const { page } = app;
    expect(await rowsOf(page, 'select variable, value from brew')).toEqual([
      ['ale', 12],
      ['beer', 28],
    ]);
    expect(await rowsOf(page, 'select objective from brew_result')).toEqual([[800]]);
    expect(await rowsOf(page, 'select shadow_price from brew_constraints')).toEqual([[1], [2], [0]]);
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });

  it('follows the slider of its budget; a gesture is one step of undo', async () => {
    const { page } = app;
    expect(await amounts()).toEqual([
      ['Search', 400],
      ['Social', 200],
      ['Print', 0],
    ]);
    const box = await slider().boundingBox();
    if (!box) throw new Error('the slider is not in sight');
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.35, middle);
    await page.mouse.down();
    for (const share of [0.5, 0.7, 0.9]) await page.mouse.move(box.x + box.width * share, middle);
    // The old answer stays until the new one is there.
    await page.locator('[data-cell="plan"] .charts').waitFor();
    await page.mouse.move(box.x + box.width + 20, middle);
    await page.mouse.up();
    await expect.poll(text).toContain('budget: 2000');
    await expect.poll(amounts).toEqual([
      ['Search', 400],
      ['Social', 1000],
      ['Print', 600],
    ]);
    expect(await text()).toContain('# as planned');
    await page.locator('[data-cell="plan"]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(text).toBe(NOTEBOOK);
    await expect.poll(amounts).toContainEqual(['Social', 200]);
  });

  it('is moved by keys, put back to the default, and left alone where an input decides', async () => {
    const { page } = app;
    await slider().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(text).toContain('budget: 610');
    await page.getByRole('button', { name: 'Back to the default: Budget' }).click();
    await expect.poll(text).not.toContain('budget: 6');
    await expect.poll(() => slider().inputValue()).toBe('1000');
    await runNotebook(page, NOTEBOOK.replace('budget: 600', 'budget: $most'));
    await expect.poll(() => slider().isDisabled()).toBe(true);
    await page.getByText('Follows the input $most: move that one').waitFor();
  });
});
