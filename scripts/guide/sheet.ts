/** A chart as the page saves it, in both themes. */
export interface Shot {
  /** Id of the chart. */
  chart: string;
  light: string;
  dark: string;
}

const COLOUR = /#[0-9a-f]{3,8}\b|(?:rgba?|hsla?|oklch|oklab|color)\([^()]*\)/gi;

/** All pictures of an analysis below each other in one SVG; each stands by itself inside, marked by its chart. */
export function sheetOf(shots: readonly Shot[]): string {
  let top = 0;
  let width = 0;
  const pictures = shots.map(({ chart, light, dark }) => {
    const picture = inBothThemes(compact(light), compact(dark), chart);
    const [, wide, high] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture) ?? [];
    const placed = picture.replace(/^<svg /, `<svg data-chart="${chart}" y="${top}" `);
    top += Number(high);
    width = Math.max(width, Number(wide));
    return placed;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" style="color-scheme:light dark">\n${pictures.join('\n')}\n</svg>\n`;
}

/**
 * One drawing for both themes: where the two have another colour, the page's colour scheme decides.
 * @throws Error when they differ in more than colours
 */
export function inBothThemes(light: string, dark: string, name: string): string {
  const dim = dark.match(COLOUR) ?? [];
  if (light.replace(COLOUR, '') !== dark.replace(COLOUR, '')) {
    throw new Error(`${name} is another drawing in the dark`);
  }
  let at = 0;
  return light.replace(COLOUR, (colour) => {
    const other = dim[at];
    at += 1;
    return other === undefined || other === colour ? colour : `light-dark(${colour},${other})`;
  });
}

/** Without what only the page needs, and with a tenth of a pixel for the finest place; words stay as they are. */
export function compact(svg: string): string {
  return svg
    .replace(/<[^>]*>/g, (tag) =>
      tag.replace(/\d+\.\d{2,}/g, (place) => String(Math.round(Number(place) * 10) / 10)),
    )
    .replace(/ (?:class|tabindex|data-[\w-]+|aria-[\w-]+|role|id|font-family|style)="[^"]*"/g, '')
    .replace(/ xmlns(?::\w+)?="[^"]*"/g, '')
    .replace(/<style>[\s\S]*?<\/style>/g, '');
}
