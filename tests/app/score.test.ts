import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

const NOTEBOOK = `# Who leaves?

\`\`\`analysis name=churned type=classify
table: customers
roles: { target: left, features: [age, plan], id: customer }
params: { model: logistic, grid: none, positive: yes }
\`\`\`

\`\`\`analysis name=scored type=score
table: customers
roles: { id: customer }
params: { model: churned_model }
\`\`\`

\`\`\`analysis name=fair type=fairness
table: churned
roles: { actual: actual, predicted: predicted, probability: probability, id: id, person: customer, group: area }
params: { people: customers }
\`\`\`
`;
const SCORE_FILE = `# Again

\`\`\`analysis name=again type=score
table: customers
roles: { id: customer }
params: { model: churned_model }
\`\`\`
`;

function customers(): string {
  const plans = ['basic', 'family', 'pro'];
  const areas = ['north', 'south'];
  const rows = Array.from({ length: 400 }, (_, i) => {
    const age = 20 + ((i * 37) % 50) + ((i * 7) % 10) / 3;
    const left = (i * 37) % 50 > 25 || (i % 3 === 1 && i % 5 > 1) ? 'yes' : 'no';
    return `C${i},${age},${plans[i % 3]},${areas[Math.floor(i / 3) % 2]},${left}`;
  });
  return ['customer,age,plan,area,left', ...rows].join('\n');
}

/** Bits of a double as DuckDB writes it in full. */
const SCORES = 'select id, predicted, CAST(probability AS VARCHAR) from';

describe('a fitted model', () => {
  let app: App;
  let scored: unknown[][];
  let file = '';

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await addFiles(app.page, [{ name: 'customers.csv', text: customers() }]);
  });
  afterAll(() => app.close());

  it('scores a table and is judged by group', async () => {
    const { page } = app;
    const reports = await runNotebook(page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault ?? status)).toEqual(['done', 'done', 'done', 'done']);
    scored = await rowsOf(page, `${SCORES} scored`);
    expect(scored).toHaveLength(400);
    const groups = await rowsOf(page, 'select "group", rows from fair order by 1');
    expect(groups.map(([group]) => group)).toEqual(['north', 'south']);
    const drift = await rowsOf(page, 'select feature, found_as, unseen, psi from scored_columns');
    expect(drift).toEqual([
      ['age', 'age', 0, 0],
      ['plan', 'plan', 0, 0],
    ]);
  });

  it('is saved as a file from the answer', async () => {
    const { page } = app;
    // Without a question where to save, browsers download.
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const download = page.waitForEvent('download');
    await page.locator('[data-cell="churned"]').getByRole('button', { name: 'Save model …' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('churned.model.json');
    file = await readFile(await saved.path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ format: 'daybook-model', version: 1, target: 'left' });
    const [[text]] = (await rowsOf(
      page,
      `select string_agg(text, '' order by piece) from churned_model`,
    )) as [[string]];
    expect(file).toBe(text);
    const exported = await page.evaluate(async () =>
      (await window.daybook.export('churned_model', 'model')).text(),
    );
    expect(exported).toBe(file);
  });

  it('is kept as a table', async () => {
    const tools = app.page.locator('[data-cell="churned"]').getByTestId('model-tools');
    await tools.getByRole('button', { name: 'Keep as a table' }).click();
    await tools.getByText('Kept as churned_model_kept.').waitFor();
    const kept = "select string_agg(text, '' order by piece) from churned_model_kept";
    expect(await rowsOf(app.page, kept)).toEqual([[file]]);
  });

  it('read back from the file gives the same numbers to the last digit', async () => {
    const { page } = app;
    // The notebook that fitted it is gone.
    await runNotebook(page, '# Nothing\n');
    const [added] = await addFiles(page, [{ name: 'churned.model.json', text: file }]);
    expect(added?.fault).toBeUndefined();
    expect(added).toMatchObject({ table: 'churned_model', rows: 1 });
    const reports = await runNotebook(page, SCORE_FILE);
    expect(reports.map(({ status, fault }) => fault ?? status)).toEqual(['done', 'done']);
    expect(await rowsOf(page, `${SCORES} again`)).toEqual(scored);
  });

  it('goes along with the notebook in one file', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save with data' }).click();
    const bytes = [...(await readFile(await (await download).path()))];
    await page.keyboard.press('Escape');
    await runNotebook(page, '# Nothing\n');
    for (const table of ['customers', 'churned_model']) await rowsOf(page, `drop table ${table}`);
    await addFiles(page, [{ name: 'scores.daybook', bytes }]);
    await page.locator('[data-cell="again"][data-status="done"]').waitFor();
    expect(await rowsOf(page, `${SCORES} again`)).toEqual(scored);
  });

  it('that is damaged, of a newer kind or unknown is refused in plain words', async () => {
    const { page } = app;
    const refused = await addFiles(page, [
      { name: 'cut.model.json', text: file.slice(0, -100) },
      { name: 'newer.model.json', text: file.replace('"version":1', '"version":2') },
      { name: 'unknown.model.json', text: file.replace('"learner":"logistic"', '"learner":"oracle"') },
    ]);
    expect(refused.map(({ table, fault }) => [table, fault?.code])).toEqual([
      [null, 'ingest-model-broken'],
      [null, 'ingest-model-version'],
      [null, 'ingest-model-learner'],
    ]);
    const [, report] = await runNotebook(page, SCORE_FILE.replace('churned_model', 'customers'));
    expect(report?.fault?.code).toBe('score-no-model');
    const [, missing] = await runNotebook(page, SCORE_FILE.replace(/params: .*/, 'params: {}'));
    expect(missing?.fault?.code).toBe('param-no-table');
  });
});
