import { FaultError } from '../../../workers/contract/fault';
import { ZipFile } from '../../../workers/ingest/zip/zip-file';
import { gather } from '../link/inflate';
import { isLinkFragment, readLink } from '../link/link-codec';
import { readReceipt, type Receipt } from './receipt';

/** Where a report keeps its receipt. */
export const RECEIPT_ELEMENT = 'daybook-receipt';
/** Where a notebook with its data keeps it. */
export const RECEIPT_FILE = 'receipt.json';

const LARGEST = 64 << 20;

/** The receipt in a report, a notebook with its data, or a file of its own. @throws FaultError `receipt-none` */
export async function receiptOfFile(file: File): Promise<Receipt> {
  const receipt = readReceipt(await contentOf(file).catch(() => null));
  if (!receipt) throw new FaultError({ code: 'receipt-none', values: { file: file.name } });
  return receipt;
}

/** The receipt in a link. @throws FaultError `receipt-none`, or as `readLink` */
export async function receiptOfLink(link: string): Promise<Receipt> {
  const fragment = link.slice(link.indexOf('#'));
  const receipt = isLinkFragment(fragment) ? (await readLink(fragment)).receipt : null;
  if (!receipt) throw new FaultError({ code: 'receipt-none', values: { file: link.slice(0, 60) } });
  return receipt;
}

async function contentOf(file: File): Promise<unknown> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (head[0] === 0x50 && head[1] === 0x4b) {
    const zip = await ZipFile.open(file);
    const entry = zip.find(RECEIPT_FILE);
    return entry
      ? JSON.parse(new TextDecoder().decode(await gather(await zip.stream(entry), LARGEST)))
      : null;
  }
  if (file.size > LARGEST) return null;
  const text = await file.text();
  if (text.trimStart().startsWith('{')) return JSON.parse(text);
  // A document that is parsed like this loads nothing and runs nothing.
  const report = new DOMParser().parseFromString(text, 'text/html');
  return JSON.parse(report.getElementById(RECEIPT_ELEMENT)?.textContent ?? 'null');
}
