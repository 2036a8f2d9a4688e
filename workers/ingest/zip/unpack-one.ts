import { FaultError } from '../../contract/fault';
import { listed } from '../../contract/listed';
import { ZipFile, type ZipEntry } from './zip-file';

const NAMES_TOLD = 5;

/** The one data file in an archive. @throws FaultError `ingest-zip-…` when there is none, or more than one */
export async function unpackOne(file: Blob): Promise<{ name: string; content: Blob }> {
  const zip = await open(file);
  const entries = dataFiles(zip);
  const [only] = entries;
  if (!only) throw new FaultError({ code: 'ingest-zip-empty' });
  if (zip.find('mimetype') && zip.find('content.xml')) throw new FaultError({ code: 'ingest-ods' });
  if (entries.length > 1) {
    const told = entries.map(({ name }) => `“${name}”`);
    const names = listed(told, NAMES_TOLD);
    throw new FaultError({ code: 'ingest-zip-many', values: { count: entries.length, names } });
  }
  return { name: only.name, content: await unpack(zip, only) };
}

async function open(file: Blob): Promise<ZipFile> {
  try {
    return await ZipFile.open(file);
  } catch (error) {
    throw new FaultError({ code: 'ingest-zip-broken', cause: String(error) }, error);
  }
}

async function unpack(zip: ZipFile, entry: ZipEntry): Promise<Blob> {
  if (entry.isEncrypted) throw new FaultError({ code: 'ingest-zip-encrypted' });
  try {
    const content = await new Response(await zip.stream(entry)).blob();
    if (content.size !== entry.size) throw new Error(`${content.size} of ${entry.size} bytes`);
    return content;
  } catch (error) {
    throw new FaultError({ code: 'ingest-zip-broken', cause: String(error) }, error);
  }
}

/** Without folders and what systems add for themselves. */
function dataFiles(zip: ZipFile): ZipEntry[] {
  return zip.entries.filter(({ name, size }) => {
    const base = name.split('/').at(-1) ?? '';
    return size > 0 && base !== '' && !base.startsWith('.') && !name.startsWith('__MACOSX/');
  });
}
