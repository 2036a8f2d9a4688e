import { expect, it, onTestFinished } from 'vitest';
import { openApp } from './setup/page';
import { ready, runNotebook } from './support/page-verbs';

/** What a notebook from a stranger may hold; \`window.harmed\` is set by whatever of it runs. */
const HARM = `
<script>window.harmed = 'script'</script>
<img src="http://elsewhere.test/1.png" onerror="window.harmed = 'onerror'">
<svg onload="window.harmed = 'svg'"><script>window.harmed = 'svg script'</script><image href="http://elsewhere.test/2.png"/></svg>
<iframe src="http://elsewhere.test/3" srcdoc="<script>parent.harmed = 'frame'</script>"></iframe>
<details open ontoggle="window.harmed = 'toggle'"><summary>x</summary></details>
<math><mtext><style>@import 'http://elsewhere.test/4.css'</style></mtext></math>
<div class="veil" style="position: fixed; inset: 0; background: url(http://elsewhere.test/5.png)" data-id="x" tabindex="0">veil</div>
<form action="http://elsewhere.test/6"><input name="a" autofocus><button>Send</button></form>
<link rel="stylesheet" href="http://elsewhere.test/7.css"><meta http-equiv="refresh" content="0; url=http://elsewhere.test/8">
<video src="http://elsewhere.test/9.mp4" autoplay></video><object data="http://elsewhere.test/10"></object>
<a id="daybook" href="javascript:window.harmed = 'html link'">raw link</a>

![a picture](http://elsewhere.test/11.png "title") ![](//elsewhere.test/12.png) ![](data:image/svg+xml,<svg/onload=alert(1)>)

[link](javascript:window.harmed='link') [data](data:text/html,<script>window.harmed='data'</script>)
[vb](vbscript:x) <javascript:window.harmed='auto'>

$\\href{javascript:window.harmed='maths'}{x}$ $\\includegraphics{http://elsewhere.test/13.png}$
$\\def\\a{\\a\\a}\\a$ {{ evil.html }}

The end of it.
`;

const NOTEBOOK = `${HARM}
\`\`\`sql name=evil
select '<img src=http://elsewhere.test/14.png onerror="window.harmed = 1"><script>window.harmed = 2</script>' as html
\`\`\`

\`\`\`sql name=out
select * from read_csv('http://elsewhere.test/15.csv')
\`\`\`

\`\`\`input name="<img src=x onerror=window.harmed=3>"
type: text
label: <img src=http://elsewhere.test/16.png onerror="window.harmed = 4">
value: x
\`\`\`
`;

it('a hostile notebook runs nothing, sends nothing, and leaves the page to its reader', async () => {
  const { page, requestsElsewhere, close } = await openApp();
  onTestFinished(close);
  await ready(page);
  const reports = await runNotebook(page, NOTEBOOK);
  expect(reports.find(({ cell }) => cell === 'out')?.status).toBe('failed');
  const prose = page.locator('[data-kind="markdown"] .rendered');
  await expect.poll(() => prose.innerText()).toContain('The end of it.');
  await expect.poll(() => prose.innerText()).toContain('<img src=http://elsewhere.test/14.png');

  const kept = await prose.evaluate((node) => ({
    tags: [...new Set([...node.querySelectorAll('*')].map(({ localName }) => localName))],
    handlers: [...node.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes]
        .filter(({ name }) => /^on|^data-|tabindex|^id$|^name$/.test(name))
        .map(({ name }) => name),
    ),
    links: [...node.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    pictures: [...node.querySelectorAll('img')].map((picture) => [
      picture.getAttribute('src'),
      picture.getAttribute('alt'),
    ]),
    covered: [...node.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'fixed')
      .length,
  }));
  for (const tag of [
    'script',
    'svg',
    'iframe',
    'style',
    'form',
    'input',
    'button',
    'link',
    'meta',
    'video',
    'object',
  ])
    expect(kept.tags).not.toContain(tag);
  expect(kept.handlers).toEqual([]);
  expect(kept.covered).toBe(0);
  expect(kept.links.filter((target) => target !== null)).toEqual([]);
  expect(kept.pictures).toHaveLength(4);
  for (const [source, note] of kept.pictures) {
    expect(source).toBeNull();
    expect(note).toMatch(/not loaded/);
  }
  for (const link of await prose.locator('a').all()) await link.click({ force: true });

  // A text of 10 MB: it opens, is shown in part, is written on, and the page answers.
  const long = 'A line of a very long text, *with* marks and {{ nothing }} in it.\n'.repeat(160_000);
  await page.evaluate(
    (text) => window.daybook.open(text),
    `# First\n\n\`\`\`sql name=small\nselect 1 as one\n\`\`\`\n\n${long}`,
  );
  const last = page.locator('[data-kind="markdown"]').last();
  await expect.poll(() => last.innerText()).toContain('too long to be set');
  await page.locator('[data-cell="small"]').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await last.locator('.cm-content').waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Typed. ');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => window.daybook.text().includes('\nTyped. A line'))).toBe(true);
  await page.keyboard.press('Control+z');
  expect(await page.evaluate(() => window.daybook.text().includes('Typed. '))).toBe(false);
  await page.keyboard.press('k');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-cell="small"][data-status="done"]').waitFor();

  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  expect(await page.evaluate(() => typeof window.daybook.text)).toBe('function');
  expect(requestsElsewhere()).toEqual([]);
});
