import { toFault } from '../../workers/contract/fault';
import { type ExportSource, exportRelation } from '../export/export-relation';
import { FILE_KINDS, fileTitle, type ExportFormat, type FormatOptions } from '../export/formats';
import { fileName as fileNameOf, handOut } from '../export/hand-out';
import { pickFile } from '../export/picked-file';
import { exports } from './exports';
import { runtime } from './runtime';

/**
 * Asks where to save and writes the file, with its progress on the page. To be called right in a click's handler.
 * @param called what the file is called without its ending; by default as the table
 */
export async function saveTable(
  source: ExportSource,
  format: ExportFormat,
  options: FormatOptions,
  called?: string,
): Promise<void> {
  const title = called ?? fileTitle(source.name, format);
  const picked = await pickFile(title, format);
  if (picked === 'dismissed') return;
  const fileName = picked?.handle.name ?? fileNameOf(title, FILE_KINDS[format].ending, 'table');
  await exports.add(fileName, format, async (one) => {
    try {
      one.signal.throwIfAborted();
      const { engine } = await runtime();
      const { blob, ...result } = await exportRelation(engine, source, format, {
        ...options,
        ...(picked ? { file: picked.handle } : {}),
        signal: one.signal,
        onProgress: (progress) => (one.state = { kind: 'running', progress }),
      });
      if (blob) handOut(blob, fileName);
      one.state = { kind: 'done', result };
    } catch (error) {
      await picked?.discard().catch(() => undefined);
      one.state = one.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', fault: toFault(error) };
    }
  });
}
