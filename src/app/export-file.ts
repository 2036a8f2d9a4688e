import { FaultError } from '../../workers/contract/fault';
import { type ExportOptions, type ExportSource, exportRelation } from '../export/export-relation';
import { fileName } from '../export/hand-out';
import { EXPORT_FORMATS, FILE_KINDS, fileTitle, type ExportFormat } from '../export/formats';
import type { Engine } from '../engine/engine';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { splitStatements } from '../sql/split-statements';
import { viewBody } from '../sql/statement-kind';
import { exports } from './exports';

export type ExportFileOptions = Omit<ExportOptions, 'file'> & {
  /** Name of the file without its ending; default: that of the table, or `result`. */
  name?: string;
};

/**
 * A table, a cell's result or the rows of a query as a file. @throws FaultError `export-no-query`, `export-format`, or
 * as `exportRelation`
 */
export async function exportFile(
  engine: Engine,
  relationOrSql: string,
  format: ExportFormat,
  { name, ...options }: ExportFileOptions = {},
): Promise<File> {
  if (format !== 'model' && !EXPORT_FORMATS.includes(format)) {
    throw new FaultError({
      code: 'export-format',
      values: { format, known: [...EXPORT_FORMATS, 'model'] },
    });
  }
  const found = await sourceOf(engine, relationOrSql);
  const source = name === undefined ? found : { ...found, name };
  const { blob } = await exports.inTurn(() => exportRelation(engine, source, format, options));
  return new File(
    blob ? [blob] : [],
    fileName(fileTitle(source.name, format), FILE_KINDS[format].ending, 'table'),
    {
      type: FILE_KINDS[format].mime,
    },
  );
}

async function sourceOf(engine: Engine, text: string): Promise<ExportSource> {
  const found = await engine.query(
    `SELECT 1 FROM information_schema.tables WHERE lower(table_name) = lower(${sqlLiteral(text)})`,
  );
  if (found.numRows > 0) return { relation: quoteIdentifier(text), name: text };
  const [statement, ...others] = splitStatements(text);
  const body = statement && others.length === 0 ? viewBody(statement.text) : null;
  if (body === null) throw new FaultError({ code: 'export-no-query', values: { name: text } });
  return { relation: `(${body}\n)`, name: 'result' };
}
