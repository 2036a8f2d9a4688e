import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { withTables } from './gallery-tables';

it('adds the tables of each notebook, with the columns it cannot do without', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const data =
    'data:\n  - table: orders\n    columns: { id: BIGINT, note: VARCHAR }\n    optional: [note]\n  - table: deals\n';
  writeFileSync(join(folder, 'a.md'), `---\ndaybook: 1\n${data}---\n\n# A\n\n---\n`);
  writeFileSync(join(folder, 'b.md'), '# B\n');
  const gallery = [
    { id: 'a', notebook: { en: 'a.md' } },
    { id: 'b', notebook: { en: 'b.md' } },
  ];
  expect(JSON.parse(withTables(JSON.stringify(gallery), folder))).toEqual([
    {
      ...gallery[0],
      tables: [
        { table: 'orders', columns: ['id'] },
        { table: 'deals', columns: [] },
      ],
    },
    { ...gallery[1], tables: [] },
  ]);
});
