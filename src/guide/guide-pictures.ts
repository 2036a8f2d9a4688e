import type { Language } from '../../workers/contract/message';

/**
 * The pictures of an analysis by the id of their chart: drawings that follow the page's theme and font.
 * @throws Error when the sheet is not to be had
 */
export async function guidePictures(
  analysis: string,
  language: Language,
): Promise<ReadonlyMap<string, SVGSVGElement>> {
  const response = await fetch(`guide/${analysis}.${language}.svg`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const sheet = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  const pictures = sheet.querySelectorAll<SVGSVGElement>('svg[data-chart]');
  return new Map(
    Array.from(pictures, (picture) => {
      picture.setAttribute('role', 'img');
      // Its words are drawn, whole in one language.
      picture.setAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
      picture.setAttribute('aria-label', titleIn(picture, language));
      return [picture.dataset.chart ?? '', document.importNode(picture, true)];
    }),
  );
}

/** What the chart says of itself: the lines in bold above the drawing. */
function titleIn(picture: SVGSVGElement, language: Language): string {
  const lines = picture.querySelectorAll(':scope > text[font-weight="600"]');
  return Array.from(lines, (line) => line.textContent).join(language === 'zh' ? '' : ' ');
}
