import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { bringAxe, sideways, strangeWords, violations } from './support/audit';
import { ready } from './support/page-verbs';
import { SCREENS } from './support/screens';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 375, height: 812 };

/** Data of the screens, all of which begin with z, and what is written alike in both languages. */
const OWN =
  /\b[Zz]\w*|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\bdays?\b|\bQ\d\b|\bDaybook\b|\d[KM]\b|\b[kMG]?B\b|\b(BIGINT|DATE|DOUBLE|VARCHAR)\b|\b(Ctrl|Alt)\+\S|\b(MM|DD|YYYY)\b|\.csv\b|\b[a-z]+(_[a-z]+)+\b|^(customer|frequency|monetary|[rfm]) /g;

describe('every screen', () => {
  let app: App;

  beforeAll(async () => {
    app = await openApp({ path: '?marked-words', viewport: WIDE, reducedMotion: true });
    app.page.setDefaultTimeout(20_000);
    await ready(app.page);
    await bringAxe(app.page);
  });
  afterAll(() => app.close());

  it.each(SCREENS)('$name', async ({ open, within, isNarrow = false }) => {
    await app.page.setViewportSize(isNarrow ? NARROW : WIDE);
    await open(app.page);
    expect.soft(await violations(app.page, within)).toEqual([]);
    expect.soft(await strangeWords(app.page, OWN, within)).toEqual([]);
    await app.page.setViewportSize(NARROW);
    expect.soft(await sideways(app.page)).toEqual([]);
  });

  it('would not be found to be right where it is wrong', async () => {
    await app.page.evaluate(() => {
      const wrong = document.createElement('button');
      wrong.id = 'wrong';
      wrong.textContent = 'pale and wide';
      wrong.style.cssText = 'width: 600px; border: 0; background: #fff; color: #ddd';
      document.body.append(wrong);
    });
    expect((await violations(app.page, '#wrong')).join()).toContain('color-contrast (light)');
    expect(await strangeWords(app.page, OWN, '#wrong')).toEqual(['pale and wide']);
    await app.page.setViewportSize(NARROW);
    expect((await sideways(app.page)).join()).toContain('600 > 375');
    // What is fixed widens nothing, and is cut off.
    await app.page.evaluate(() => (document.getElementById('wrong')!.style.position = 'fixed'));
    expect((await sideways(app.page)).join()).toContain('id="wrong"');
    // What stands in a box that only scrolls down is cut off by that.
    await app.page.evaluate(() => {
      const box = document.createElement('div');
      box.id = 'box';
      box.style.overflowY = 'auto';
      const wrong = document.getElementById('wrong')!;
      wrong.style.position = 'static';
      wrong.replaceWith(box);
      box.append(wrong);
    });
    expect((await sideways(app.page)).join()).toContain('id="box"');
  });
});
