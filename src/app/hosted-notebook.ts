/**
 * The path, relative to the page, of the notebook that the address asks for: `?open=` names one under `samples/`,
 * `?notebook=` one anywhere beside the page.
 */
export function askedNotebook(query: string): string | null {
  const parameters = new URLSearchParams(query);
  const sample = parameters.get('open');
  return parameters.get('notebook') ?? (sample === null ? null : samplePath(sample));
}

export function samplePath(path: string): string {
  return path.startsWith('samples/') ? path : `samples/${path}`;
}

/** Text of a notebook that is hosted beside the page or below it. @throws an Error that says what was found instead */
export async function fetchNotebook(path: string): Promise<string> {
  const folder = new URL('./', document.baseURI).href;
  const url = new URL(path, folder);
  if (!url.href.startsWith(folder)) throw new Error(url.href);
  const response = await fetch(url);
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || type.includes('text/html')) throw new Error(`${path}: HTTP ${response.status}`);
  return response.text();
}
