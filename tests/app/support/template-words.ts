import type { Page } from 'playwright-core';
import type { Language } from '../../../workers/contract/message';
import { rowsOf } from './page-verbs';

/** Code, keys, and what says of itself in which language it is. */
const NOT_PROSE = 'script, style, code, pre, kbd, .cm-editor, .editor, [data-brand], main [lang]';

/** Words that the catalogue does not have show their key, such as `cell.add` or `chart.rfm-shares`. */
const KEYS =
  /\b(?:cell|kind|status|run|grid|fault|chart|finding|axis|column|role|param|value|table)\.[a-z][\w.-]*\b/g;

/** Abbreviations, signs of statistics and names are the same in both languages: RFM, CLV, CSV, A/B, B2B, P90, n, r. */
const ABBREVIATION = /^(?:[A-Z][A-Z\d/&-]*|[A-Z]\d+|[A-Za-z]|App|Excel|Lasso|Markov|Shapley|Daybook)$/;
/** Names of keys, and of types as the engine writes them. */
const KEPT =
  /\b(?:Ctrl|Shift|Alt|Enter|Esc|BIGINT|INTEGER|HUGEINT|DATE|DOUBLE|VARCHAR|TIMESTAMP|DECIMAL\(\d+,\d+\)|BOOLEAN)(?![\w])/g;

/**
 * Words in the notebook's part of the page that are not of its language. On the English page that is every Chinese sign;
 * on the Chinese one every Latin word that is neither an abbreviation nor the name of a cell, table or column.
 */
export async function foreignWords(page: Page, language: Language, own?: RegExp): Promise<string[]> {
  const texts = await page.locator('main').evaluate((main, skipped) => {
    const found: string[] = [];
    for (const element of main.querySelectorAll('*')) {
      if (element.closest(skipped) || !element.checkVisibility({ visibilityProperty: true })) continue;
      // What is inside a picture is not told.
      const told = element.closest('svg') ? [] : ['aria-label', 'title', 'placeholder', 'alt'];
      for (const name of told) found.push(element.getAttribute(name) ?? '');
      for (const child of element.childNodes)
        if (child.nodeType === Node.TEXT_NODE) found.push(child.nodeValue ?? '');
    }
    return found;
  }, NOT_PROSE);
  const keys = texts.flatMap((text) => text.match(KEYS) ?? []);
  if (language === 'en')
    return [...new Set([...keys, ...texts.filter((text) => /\p{Script=Han}/u.test(text))])];
  const named = await rowsOf(
    page,
    'SELECT DISTINCT name FROM (SELECT column_name AS name FROM duckdb_columns() UNION ALL SELECT table_name FROM duckdb_tables() UNION ALL SELECT view_name FROM duckdb_views())',
  );
  const cells = await page
    .locator('main [data-cell]')
    .evaluateAll((all) => all.map((cell) => [cell.getAttribute('data-cell')]));
  const names = new Set([...named, ...cells].map(([name]) => String(name).toLowerCase()));
  const strange = texts.filter((text) => {
    const rest = (own ? text.replaceAll(own, ' ') : text).replaceAll(KEPT, ' ');
    const words = rest.match(/[A-Za-z][\w/&-]*/g) ?? [];
    return words.some((word) => !ABBREVIATION.test(word) && !names.has(word.toLowerCase()));
  });
  return [...new Set([...keys, ...strange])];
}
