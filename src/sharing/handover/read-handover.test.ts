import { describe, expect, it } from 'vitest';
import { toFault } from '../../../workers/contract/fault';
import { blobSink } from '../../../workers/export/sink';
import { ZipWriter } from '../../../workers/export/zip-writer';
import { isTypeText } from './handover-content';
import { readHandover } from './read-handover';

const CONTENT = {
  handover: 1,
  tables: [{ name: 'orders', file: 'tables/1-orders.parquet', columns: [{ name: 'a', type: 'BIGINT' }] }],
};
const FILES = {
  'notebook.md': '# Notebook',
  'content.json': JSON.stringify(CONTENT),
  'receipt.json': '{}',
  'tables/1-orders.parquet': 'PAR1',
};

async function fileOf(files: Record<string, string>): Promise<File> {
  const sink = blobSink('application/zip');
  const zip = new ZipWriter(sink);
  for (const [name, text] of Object.entries(files)) await zip.addText(name, text);
  await zip.finish();
  return new File([(await sink.close())!], 'x.daybook');
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => toFault(error).code,
  );
const opened = async (change: Record<string, string>) =>
  faultOf(readHandover(await fileOf({ ...FILES, ...change })));

describe('readHandover', () => {
  it('gives back the notebook and its tables', async () => {
    const handover = await readHandover(await fileOf(FILES));
    expect(handover.text).toBe('# Notebook');
    expect(handover.receipt).toBeNull();
    expect(await (await handover.unpack(handover.tables[0]!)).text()).toBe('PAR1');
  });

  it('gives back what was picked out, but for what could not have been', async () => {
    const picked = {
      kind: 'values',
      column: 'segment',
      type: 'VARCHAR',
      reading: 'name',
      values: ['At risk'],
    };
    const selections = { segments: [picked], broken: [{ ...picked, reading: '1) OR (1' }] };
    const content = JSON.stringify({ ...CONTENT, selections });
    expect((await readHandover(await fileOf({ ...FILES, 'content.json': content }))).selections).toEqual({
      segments: [picked],
    });
    expect((await readHandover(await fileOf(FILES))).selections).toEqual({});
  });

  it.each(['../evil.md', '/etc/passwd', 'tables/../../x', 'C:\\x', 'a\\..\\b', 'a\nb'])(
    'refuses an archive with the name %j',
    async (name) => {
      expect(await opened({ [name]: 'x' })).toBe('handover-names');
      const content = JSON.stringify({ ...CONTENT, tables: [{ ...CONTENT.tables[0], file: name }] });
      expect(await opened({ 'content.json': content })).toBe('handover-damaged');
    },
  );

  it('stops at texts that unpack to too much', async () => {
    expect(await opened({ 'notebook.md': 'a'.repeat(17 << 20) })).toBe('handover-too-large');
    expect(await opened({ 'content.json': ' '.repeat(17 << 20) })).toBe('handover-too-large');
  });

  it('stops at a table that unpacks to far more than Parquet can', async () => {
    const handover = await readHandover(
      await fileOf({ ...FILES, 'tables/1-orders.parquet': '\0'.repeat(80 << 20) }),
    );
    expect(await faultOf(handover.unpack(handover.tables[0]!))).toBe('handover-too-large');
  });

  it('says what is damaged', async () => {
    const whole = await fileOf(FILES);
    expect(await faultOf(readHandover(new File([whole.slice(0, whole.size - 30)], 'x.daybook')))).toBe(
      'handover-damaged',
    );
    expect(await faultOf(readHandover(new File(['no zip'], 'x.daybook')))).toBe('handover-damaged');
    expect(await opened({ 'content.json': '{' })).toBe('handover-damaged');
    expect(await opened({ 'content.json': '{"handover": 2}' })).toBe('handover-newer');
    const { 'tables/1-orders.parquet': _, ...without } = FILES;
    const handover = await readHandover(await fileOf(without));
    expect(await faultOf(handover.unpack(handover.tables[0]!))).toBe('handover-table');
  });
});

describe('isTypeText', () => {
  it.each([
    'BIGINT',
    'DECIMAL(12,2)',
    'TIMESTAMP WITH TIME ZONE',
    "ENUM('a', 'it''s')",
    'STRUCT(a INTEGER, "b c" VARCHAR[])',
    'MAP(VARCHAR, DOUBLE)[3]',
  ])('takes %s', (type) => {
    expect(isTypeText(type)).toBe(true);
  });

  it.each([
    'BIGINT; DROP TABLE orders',
    'BIGINT USING (1)',
    "ENUM('a'); DROP TABLE t; --')",
    'STRUCT(a INTEGER; DROP TABLE t)',
    '',
    '--',
  ])('refuses %j', (type) => {
    expect(isTypeText(type)).toBe(false);
  });
});
