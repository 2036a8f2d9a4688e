import { FaultError } from '../../../workers/contract/fault';
import { crc32 } from '../../../workers/export/crc32';
import { readReceipt, type Receipt } from '../receipt/receipt';
import { fromBase64Url, toBase64Url } from './base64url';
import type { SelectionSnapshot } from '../../selection/selections.svelte';
import { readSelections } from './read-selections';
import { TooLarge, deflate, inflate } from './inflate';

/** What a link carries. The tables that the notebook needs stand in its own header. */
export interface LinkContent {
  /** The notebook. */
  text: string;
  /** What it was made from. */
  receipt: Receipt | null;
  /** What is picked out in charts. */
  selections?: SelectionSnapshot;
}

/** Many chat and mail programs cut longer addresses. */
export const SENSIBLE_LENGTH = 8_000;

const FRAGMENT = /^#?d(\d+)=(.*)$/s;
const VERSION = 1;
/** A notebook is text that people write; what unpacks to more was made to fill memory. */
const LARGEST = 4 << 20;
const CHECKSUM_BYTES = 4;

/** Whether an address's fragment holds a notebook, of whatever version. */
export function isLinkFragment(fragment: string): boolean {
  return FRAGMENT.test(fragment);
}

/** Packs a notebook into a fragment, which browsers never send to a server: `#d1=…`. */
export async function packLink(content: LinkContent): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const packed = await deflate(bytes);
  const whole = new Uint8Array(CHECKSUM_BYTES + packed.length);
  new DataView(whole.buffer).setUint32(0, crc32(bytes));
  whole.set(packed, CHECKSUM_BYTES);
  return `#d${VERSION}=${toBase64Url(whole)}`;
}

/** @throws FaultError `link-damaged`, `link-newer` or `link-too-large` */
export async function readLink(fragment: string): Promise<LinkContent> {
  const [, version = '', packed = ''] = FRAGMENT.exec(fragment) ?? [];
  if (Number(version) > VERSION) throw new FaultError({ code: 'link-newer' });
  try {
    if (Number(version) !== VERSION) throw new Error('no version');
    return contentOf(await unpack(packed));
  } catch (error) {
    if (error instanceof TooLarge) throw new FaultError({ code: 'link-too-large' }, error);
    throw new FaultError({ code: 'link-damaged', cause: String(error) }, error);
  }
}

async function unpack(packed: string): Promise<unknown> {
  // What wraps long lines puts blanks and line ends into a link.
  const whole = fromBase64Url(packed.replaceAll(/\s|%20|%0A|%0D/gi, ''));
  if (whole.length <= CHECKSUM_BYTES) throw new Error('nothing in it');
  const bytes = await inflate(whole.slice(CHECKSUM_BYTES), LARGEST);
  // Deflate alone would take many a damaged text for another one.
  if (crc32(bytes) !== new DataView(whole.buffer).getUint32(0)) throw new Error('the checksum differs');
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function contentOf(value: unknown): LinkContent {
  const { text, receipt, selections } = value as Partial<Record<keyof LinkContent, unknown>>;
  if (typeof text !== 'string') throw new Error('no notebook in it');
  return {
    text,
    receipt: readReceipt(receipt),
    ...(selections === undefined ? {} : { selections: readSelections(selections) }),
  };
}
