/** What is known of a run under way. Times are milliseconds. */
export interface RunSoFar {
  elapsed: number;
  /** What it has reported: the share done, and when it reported first and last. Null before. */
  reported: { share: number; first: number; firstShare: number; last: number } | null;
  /** How long a run like this one took; null when none is known. */
  expected: number | null;
}

/** So much has to be done before its pace says something of the rest. */
const ENOUGH = 0.05;

/**
 * How much longer a run will take; null when nothing is known. Its own pace counts the more, the further it is; an
 * earlier run's duration fills in before. That one is given up once it has been outlasted.
 */
export function timeLeft({ elapsed, reported, expected }: RunSoFar): number | null {
  const byExpected = expected === null || elapsed > expected ? null : expected - elapsed;
  const byPace = reported && paceLeft(reported, elapsed);
  if (byPace === null || !reported) return byExpected;
  if (byExpected === null) return byPace;
  return reported.share * byPace + (1 - reported.share) * byExpected;
}

function paceLeft(
  { share, first, firstShare, last }: NonNullable<RunSoFar['reported']>,
  elapsed: number,
): number | null {
  const done = share - firstShare;
  if (done < ENOUGH || last <= first) return null;
  const left = ((1 - share) / done) * (last - first);
  return Math.max(0, left - (elapsed - last));
}

/** Share done to be shown: reported, or as the time says; null when nothing is known. Never all of it before the end. */
export function shareDone({ elapsed, reported, expected }: RunSoFar): number | null {
  const byTime = expected === null || expected <= 0 ? null : Math.min(elapsed / expected, 0.95);
  if (!reported) return byTime;
  return Math.max(reported.share, byTime === null ? 0 : Math.min(byTime, reported.share + 0.1));
}
