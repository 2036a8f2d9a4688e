import { FILE_KINDS, type ExportFormat } from './formats';

/** The name of a table as that of a file, without what file systems forbid. */
export function exportFileName(name: string, format: ExportFormat): string {
  const clean = name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  return `${Array.from(clean).slice(0, 80).join('').trim() || 'table'}.${FILE_KINDS[format].ending}`;
}
