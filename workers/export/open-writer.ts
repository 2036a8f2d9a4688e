import type { Sink } from './sink';
import type { TableWriter, WriterPlan } from './table-writer';

/** The writer of a format; those of some size come when they are needed. */
export async function openWriter(plan: WriterPlan, sink: Sink): Promise<TableWriter> {
  switch (plan.kind) {
    case 'text':
      return (await import('./text-writer')).textWriter(plan, sink);
    case 'sheet':
      return (await import('./sheet-writer')).sheetWriter(plan, sink);
    case 'parquet':
      return (await import('./parquet-writer')).parquetWriter(sink);
    case 'arrow':
      return (await import('./arrow-writer')).arrowWriter(sink);
  }
}
