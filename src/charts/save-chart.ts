import type { ChartData } from './chart-data';
import { toCsv } from './csv';

/** Hands a file to the reader; it goes to their disk and nowhere else. */
function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A title as a file name: no separators, no more than 80 characters. */
export function fileName(title: string, ending: string): string {
  const name = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${Array.from(name).slice(0, 80).join('').trim() || 'chart'}.${ending}`;
}

export function saveCsv(data: ChartData, title: string): void {
  // With a byte order mark spreadsheets read the file as UTF-8.
  download(new Blob(['\ufeff', toCsv(data)], { type: 'text/csv;charset=utf-8' }), fileName(title, 'csv'));
}

function svgBlob(picture: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml;charset=utf-8' });
}

export function saveSvg(picture: SVGSVGElement, title: string): void {
  download(svgBlob(picture), fileName(title, 'svg'));
}

/** Twice the size on the screen, so that it is sharp on paper. */
export async function savePng(picture: SVGSVGElement, title: string): Promise<void> {
  const scale = 2;
  const url = URL.createObjectURL(svgBlob(picture));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Number(picture.getAttribute('width')) * scale;
    canvas.height = Number(picture.getAttribute('height')) * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the picture is too large for this browser');
    download(blob, fileName(title, 'png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
