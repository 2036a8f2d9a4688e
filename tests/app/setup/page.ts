import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { BROWSER_FLAGS } from '../../../scripts/browser-flags';
import { type Watch, watchedContext } from './watch';

const PATIENCE_MS = 60_000;

export interface AppOptions {
  /** The browser's language; default English. */
  language?: 'en' | 'zh';
  /** The system's theme; default light. */
  theme?: 'light' | 'dark';
  /** Relative to the page's address, e.g. `?open=shop.md`. */
  path?: string;
  viewport?: { width: number; height: number };
  /** IANA name, e.g. `Asia/Shanghai`; default UTC. */
  timezone?: string;
  /** The system asks for no motion. */
  reducedMotion?: boolean;
  /** The page is kept on the device, as it is for a reader; other tests do without the copying that goes with it. */
  keepsPage?: boolean;
  /** Another address of the built page than the usual one. */
  host?: string;
}

export interface App extends Watch {
  page: Page;
  /** For a second tab, or for going offline. */
  context: BrowserContext;
  close: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
});

/** The browser of this test file; started when first needed, ended with the file. */
export function testBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: inject('chromePath'), args: BROWSER_FLAGS });
  return browser;
}

/** Opens the built page as a first visit: a fresh context, nothing stored. */
export async function openApp(options: AppOptions = {}): Promise<App> {
  const baseUrl = options.host ?? inject('baseUrl');
  const watched = await watchedContext(await testBrowser(), baseUrl, {
    locale: options.language === 'zh' ? 'zh-CN' : 'en-US',
    colorScheme: options.theme ?? 'light',
    viewport: options.viewport ?? { width: 1440, height: 900 },
    timezoneId: options.timezone ?? 'UTC',
    serviceWorkers: options.keepsPage === true ? 'allow' : 'block',
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
  });
  // What is waited for may take long on a busy machine.
  watched.context.setDefaultTimeout(PATIENCE_MS);
  const page = await watched.context.newPage();
  await page.goto(new URL(options.path ?? '', baseUrl).href);
  return { ...watched, page };
}
