import { withData } from '../../notebook/format/edit-notebook';
import { parseNotebook } from '../../notebook/format/parse-notebook';
import { printNotebook } from '../../notebook/format/print-notebook';
import type { DataSource } from '../../notebook/format/types';
import { foldIdentifier } from '../../sql/identifier';
import type { SourceNeed } from './needed-sources';

/**
 * The notebook's text for somebody else: its header lists the tables it needs, with the columns that cells use. Where a
 * hosted demo finds a table stays; everything below the header is the same to the last sign.
 */
export function shareText(text: string, needs: readonly SourceNeed[]): string {
  const parsed = parseNotebook(text);
  if (!parsed.ok || needs.length === 0) return text;
  const before = parsed.notebook.frontMatter.data;
  const data = needs.map(({ table, columns }): DataSource => {
    const said = before.find((one) => foldIdentifier(one.table) === foldIdentifier(table));
    const optional = said?.optional?.filter((name) => columns.some((column) => column.name === name));
    const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]));
    return {
      table,
      ...(said?.file === undefined ? {} : { file: said.file }),
      ...(columns.length === 0 ? {} : { columns: types }),
      ...(optional === undefined ? {} : { optional }),
    };
  });
  return printNotebook(withData(parsed.notebook, data));
}
