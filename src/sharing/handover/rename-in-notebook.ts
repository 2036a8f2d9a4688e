import type { Manifests } from '../../notebook/cell-plan';
import { withData } from '../../notebook/format/edit-notebook';
import { parseNotebook } from '../../notebook/format/parse-notebook';
import { printNotebook } from '../../notebook/format/print-notebook';
import { withRelationRenamed } from '../../notebook/rename-relation-in';
import { foldIdentifier } from '../../sql/identifier';

/** The notebook's text reading another table in place of `from`; what does not mention it stays to the last sign. */
export function renameInNotebook(text: string, from: string, to: string, manifests: Manifests): string {
  const parsed = parseNotebook(text);
  if (!parsed.ok) return text;
  const notebook = withRelationRenamed(parsed.notebook, from, to, manifests);
  const { data } = notebook.frontMatter;
  const isMeant = ({ table }: { table: string }) => foldIdentifier(table) === foldIdentifier(from);
  if (!data.some(isMeant)) return printNotebook(notebook);
  const renamed = data.map((source) => (isMeant(source) ? { ...source, table: to } : source));
  return printNotebook(withData(notebook, renamed));
}
