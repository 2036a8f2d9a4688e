import { describe, expect, it } from 'vitest';
import { parseAnalysisBody } from './analysis-body';
import { withCellBody, withProseSettled } from './edit-cell';
import { insertCell, removeCell } from './edit-notebook';
import { parseNotebook } from './parse-notebook';
import { printNotebook } from './print-notebook';

const MEGABYTE = 1024 * 1024;

/** Parses, prints and edits in the middle; says whether the text was a notebook. */
function endure(text: string): boolean {
  const result = parseNotebook(text);
  if (result.ok) {
    expect(printNotebook(result.notebook) === text).toBe(true);
    const middle = result.notebook.cells.length >> 1;
    const inserted = insertCell(result.notebook, middle, { kind: 'sql', body: '```' });
    const edited = withCellBody(inserted, middle, 'select 1');
    expect(printNotebook(removeCell(edited, middle)).trim().length).toBeGreaterThan(text.trim().length - 100);
    withProseSettled(edited, 0);
  }
  return result.ok;
}

// Each text takes about a second at most; only work that grows faster than the text can reach the limit.
describe('a hostile notebook', { timeout: 60_000 }, () => {
  it.each([
    ['one long line', 'x'.repeat(10 * MEGABYTE)],
    ['blank lines', '\n'.repeat(10 * MEGABYTE)],
    ['short lines', 'x\n'.repeat(5 * MEGABYTE)],
    ['lone carriage returns', '\r'.repeat(5 * MEGABYTE)],
    ['5,000 cells of 2 KB', `\`\`\`sql name=a\n${'select 1;\n'.repeat(200)}\`\`\`\n\n`.repeat(5_000)],
    ['empty Markdown cells', '<!-- cell -->\n'.repeat(200_000)],
    ['tiny cells', '```sql\n```\n'.repeat(200_000)],
    ['comments', '<!-- a -->\n'.repeat(500_000)],
    ['fences inside a fence', `\`\`\`\`sql\n${'```\n'.repeat(MEGABYTE)}\`\`\`\`\n`],
    ['a fence of a million backticks', `${'`'.repeat(MEGABYTE)}\nx\n${'`'.repeat(MEGABYTE)}\n`],
    ['a long info string', `\`\`\`sql ${'a="b c" '.repeat(200_000)}\nx\n\`\`\`\n`],
    ['an info string of escapes', `\`\`\`sql a="${'\\"'.repeat(MEGABYTE)}"\nx\n\`\`\`\n`],
    ['an info string of quotes', `\`\`\`sql ${'a="'.repeat(MEGABYTE)}\nx\n\`\`\`\n`],
    ['long front matter that ends', `---\n${'# a\n'.repeat(10_000)}---\n`],
  ])('of %s is read, printed and edited in no time', (_, text) => {
    expect(endure(text)).toBe(true);
  });

  it.each([
    ['fences that never close', '```sql\n~~~\n'.repeat(MEGABYTE / 2) + '```sql'],
    ['an unclosed comment before many others', '<!--\n'.repeat(MEGABYTE)],
    ['huge front matter', `---\na: ${'x'.repeat(10 * MEGABYTE)}\n---\n`],
    ['deep front matter', `---\na: ${'['.repeat(100_000)}\n---\n`],
  ])('of %s is refused in no time', (_, text) => {
    expect(endure(text)).toBe(false);
  });

  it('of YAML bombs opens, and each body is refused or read by itself', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}, *a${i - 1}` : 'x'}]`,
    ).join('\n');
    const text = `\`\`\`analysis name=a type=clv\n${bomb}\nroles: *a29\n\`\`\`\n`.repeat(200);
    const result = parseNotebook(text);
    expect(result.ok).toBe(true);
    const codes =
      result.ok &&
      result.notebook.cells.map(({ body }) => {
        const parsed = parseAnalysisBody(body);
        return parsed.ok ? null : parsed.fault.code;
      });
    expect(new Set(codes || [])).toEqual(new Set(['body-field']));
  });

  it('of prototype keys changes no prototype', () => {
    const text = '```sql __proto__=x name=constructor toString=1\n```\n';
    const result = parseNotebook(text);
    const cell = result.ok ? result.notebook.cells[0] : undefined;
    expect(Object.entries(cell?.attributes ?? {})).toEqual([
      ['__proto__', 'x'],
      ['toString', '1'],
    ]);
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
