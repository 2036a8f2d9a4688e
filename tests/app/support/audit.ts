import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that a theme can break. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Puts axe into the page. Evaluated by the browser's debugger, so the page's own policy stays as it is. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/**
 * What WCAG 2.2 AA finds wrong with the screen as it is, in both themes: one line for each element.
 * @param within only this part, where the rest was looked at before
 * @param without leaves these parts out, where they were looked at before
 */
export async function violations(page: Page, within = 'html', without?: string): Promise<string[]> {
  const theme = (name: string) =>
    page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), name);
  await theme('light');
  const parts = { include: [within], exclude: without === undefined ? [] : [without] };
  const light = await run(page, parts, { runOnly: WCAG_22_AA });
  await theme('dark');
  const dark = await run(page, parts, { runOnly: OF_COLOUR });
  return [...lines(light, 'light'), ...lines(dark, 'dark')];
}

async function run(
  page: Page,
  parts: { include: string[]; exclude: string[] },
  options: RunOptions,
): Promise<AxeResults> {
  return page.evaluate(
    ([{ include, exclude }, given]) =>
      window.axe.run(
        { include, ...(exclude.length > 0 ? { exclude } : {}) },
        { resultTypes: ['violations'], ...given },
      ),
    [parts, options] as const,
  );
}

function lines({ violations: found }: AxeResults, theme: string): string[] {
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1).join(' ').trim();
      return `${id} (${theme}) ${target.join(' ')}: ${why} ${html.slice(0, 120)}`;
    }),
  );
}

/** They are wider than a phone, and are swiped on purpose. */
const SWIPED = '[role="grid"], [role="region"], .cm-scroller, .suggestions, .field-of-view, pre, table';

/**
 * Elements that make the page scroll sideways, that it cuts off, or that scroll sideways themselves without being made
 * to; those in a box that is swiped are none of these.
 */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate((swiped) => {
    const isOut = (element: Element) => element.getBoundingClientRect().right > innerWidth + 1;
    const isHeld = (element: Element): boolean => {
      const parent = element.parentElement;
      if (parent === null || parent === document.body) return false;
      return (getComputedStyle(parent).overflowX !== 'visible' && !isOut(parent)) || isHeld(parent);
    };
    const hides = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1 &&
      !element.matches(swiped);
    const { scrollWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        ((isOut(element) && !isHeld(element)) || hides(element)),
    );
    return [
      ...(scrollWidth > innerWidth ? [`${scrollWidth} > ${innerWidth}`] : []),
      ...wide.slice(0, 8).map((element) => element.outerHTML.slice(0, 100)),
    ];
  }, SWIPED);
}

/** Their content is data or code, or the same in every language. */
const NOT_WORDS = 'script, style, code, pre, kbd, .cm-editor, .editor, [data-sample], body [lang], .brand';

const TOLD = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext'];

/**
 * Words that a reader can see or hear and that are in no catalogue, on a page that marks those of the catalogue. What
 * matches `own` is data of the test, or the same in every language.
 */
export async function strangeWords(page: Page, own: RegExp, within = 'body'): Promise<string[]> {
  const found = await page.evaluate(
    ([selector, skipped, told]) => {
      const texts: string[] = [];
      for (const root of document.querySelectorAll(selector)) {
        for (const element of [root, ...root.querySelectorAll('*')]) {
          if (element.closest(skipped) || !element.checkVisibility({ visibilityProperty: true })) continue;
          // What is inside a picture is not told.
          if (!element.closest('svg')) for (const name of told) texts.push(element.getAttribute(name) ?? '');
          for (const child of element.childNodes)
            if (child.nodeType === Node.TEXT_NODE) texts.push(child.nodeValue ?? '');
        }
      }
      return texts;
    },
    [within, NOT_WORDS, TOLD] as const,
  );
  const rest = (text: string): string => {
    const less = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
    return less === text ? text.replaceAll(own, ' ') : rest(less);
  };
  return [...new Set(found.filter((text) => /\p{L}/u.test(rest(text))))];
}
