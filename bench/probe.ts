import type { MeasuredWindow, Probe } from './page-api';

/**
 * Runs inside the page, before its own scripts: watches the main thread and notes when the page becomes usable and
 * its engine ready. Self-contained, because it is sent there as text.
 */
export function installProbe(): void {
  const page = window as unknown as MeasuredWindow;
  const interval = 5;
  const probe: Probe = {
    usableAt: undefined,
    readyAt: undefined,
    longTasks: [],
    delays: [],
    ownTask: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
  page.probe = probe;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      probe.longTasks.push({ start: entry.startTime, ms: entry.duration });
    }
  }).observe({ type: 'longtask', buffered: true });

  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    const delay = now - last - interval;
    if (delay > 10) probe.delays.push({ start: last, ms: delay });
    const { daybook } = page;
    if (probe.usableAt === undefined && daybook && document.querySelector('[data-testid="file-input"]')) {
      probe.usableAt = now;
      void daybook.ready.then(() => {
        probe.readyAt = performance.now();
      });
    }
    last = performance.now();
    setTimeout(tick, interval);
  };
  tick();
}
