import type { ChartData } from './chart-data';
import { fileName, handOut } from '../export/hand-out';
import { toCsv } from './csv';

const UNTITLED = 'chart';

export function saveCsv(data: ChartData, title: string): void {
  // With a byte order mark spreadsheets read the file as UTF-8.
  handOut(
    new Blob(['\ufeff', toCsv(data)], { type: 'text/csv;charset=utf-8' }),
    fileName(title, 'csv', UNTITLED),
  );
}

function svgBlob(picture: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml;charset=utf-8' });
}

export function saveSvg(picture: SVGSVGElement, title: string): void {
  handOut(svgBlob(picture), fileName(title, 'svg', UNTITLED));
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
    handOut(blob, fileName(title, 'png', UNTITLED));
  } finally {
    URL.revokeObjectURL(url);
  }
}
