/**
 * How a browser is started wherever a script or a test drives one. Without a sandbox, because continuous integration runs as root; the
 * rest keeps the browser itself from phoning home, and from working beside the page.
 */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium asks a service of its own what the fields of a page mean. Its address bar is a page with a process of its own, which takes two
  // seconds of a processor when the browser starts, just when the page does.
  '--disable-features=AutofillServerCommunication,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];
