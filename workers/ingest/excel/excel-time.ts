const DAY_MS = 86_400_000;
/** 1970-01-01 as a serial number. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** The 1900 system has a day that no calendar has: 29 February 1900. */
const LEAP_BUG = 60;
/** 9999-12-31 is the last day that Excel knows. */
const LAST = 2_958_466;

/** Milliseconds since 1970 of a serial number; null for numbers that are no day. */
export function excelMs(serial: number, is1904: boolean): number | null {
  if (!(serial >= 0 && serial < LAST)) return null;
  const missing = !is1904 && serial < LEAP_BUG ? 1 : 0;
  const day = Math.floor(serial);
  // The part of a day is kept apart, so that days do not cost it digits; Excel itself knows no more than milliseconds.
  const clock = Math.round((serial - day) * DAY_MS);
  return (day + missing - (is1904 ? EPOCH_1904 : EPOCH_1900)) * DAY_MS + clock;
}

/** A part of a day, or several days, as `hh:mm:ss.sss`. */
export function clockText(days: number): string {
  const ms = Math.round(Math.abs(days) * DAY_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = ms % 1000;
  const clock = `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}`;
  return (days < 0 ? '-' : '') + clock + (rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`);
}

/** As ISO text; the clock is left out at midnight. */
export function momentText(ms: number): string {
  const iso = new Date(ms).toISOString();
  return ms % DAY_MS === 0
    ? iso.slice(0, 10)
    : iso
        .slice(0, 23)
        .replace('T', ' ')
        .replace(/\.000$/, '');
}
