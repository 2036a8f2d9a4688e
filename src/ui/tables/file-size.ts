import type { Translate } from './translate';

const KB = 1024;

/** A number of bytes in the unit that suits it, with about three digits. */
export function fileSize(bytes: number, t: Translate): string {
  const kilobytes = bytes / KB;
  if (kilobytes < 1000) return t('tables.size.kb', { size: rounded(Math.max(kilobytes, 0.1)) });
  const megabytes = kilobytes / KB;
  if (megabytes < 1000) return t('tables.size.mb', { size: rounded(megabytes) });
  return t('tables.size.gb', { size: rounded(megabytes / KB) });
}

function rounded(size: number): number {
  return size < 10 ? Math.round(size * 10) / 10 : Math.round(size);
}
