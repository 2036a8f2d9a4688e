import { describe, expect, it } from 'vitest';
import { FaultError } from '../contract/fault';
import { TextPreparation } from './prepare-text';

const prepare = (text: BlobPart) => new TextPreparation(new Blob([text])).prepare();

const codesOf = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);

describe('TextPreparation', () => {
  it('finds names, types and rows', async () => {
    const found = await prepare('\ufeffid,Name,at\n1,Ä,2024-01-05\n2,b,2024-01-06\n');
    expect(found).toMatchObject({ names: ['id', 'Name', 'at'], isVerified: true, records: 2, warnings: [] });
    expect(found.types.map(({ type }) => type)).toEqual(['BIGINT', 'VARCHAR', 'DATE']);
    expect(await found.rows.text()).toBe('1,Ä,2024-01-05\n2,b,2024-01-06\n');
  });

  it('refuses a file without anything in it', async () => {
    for (const text of ['', '\n\n', '  \n']) {
      await expect(prepare(text)).rejects.toSatisfy(
        (error) => error instanceof FaultError && error.fault.code === 'ingest-empty',
      );
    }
  });

  it('keeps the columns of a file that has only a header', async () => {
    const found = await prepare('customer,date,amount\n');
    expect(found).toMatchObject({ names: ['customer', 'date', 'amount'], records: 0 });
    expect(codesOf(found)).toEqual(['ingest-header-only']);
  });

  it('sets rows aside that do not fit, with line, column and reason', async () => {
    const found = await prepare(
      'id,name,amount\n1,Ann,2.5\n2,Bob\n3,Cy,4.5,extra\n4,"Dee, Jr",5\n5,Ed,6,,\n',
    );
    expect(found.records).toBe(3);
    expect(await found.rows.text()).toBe('1,Ann,2.5\n4,"Dee, Jr",5\n5,Ed,6\n');
    expect(await found.rejected?.rows.text()).toBe(
      '3,amount,"2,Bob",too-few-values\n4,,"3,Cy,4.5,extra",too-many-values\n',
    );
    expect(found.warnings[0]).toMatchObject({
      code: 'ingest-rejected',
      values: { count: 2, lines: ['3', '4'] },
    });
  });

  it('says that more rows were set aside than it names lines of', async () => {
    const found = await prepare(`id,name\n1,Ann\n${'2,Bob,x\n'.repeat(6)}${'3,Cy\n'.repeat(20)}`);
    expect(found.warnings[0]?.values).toMatchObject({ count: 6, lines: ['3', '4', '5', '6', '7', '…'] });
  });

  it('reads rows below titles and comments', async () => {
    const found = await prepare('Sales 2024\n# exported,by\n\nid,name,amount\n1,a,2\n2,b,3\n');
    expect(found.names).toEqual(['id', 'name', 'amount']);
    expect(found.warnings).toMatchObject([{ code: 'ingest-preamble', values: { count: 2 } }]);
  });

  it('makes up names where there are none', async () => {
    const found = await prepare('1,2024-01-01,5.5\n2,2024-01-02,6.5\n');
    expect(found).toMatchObject({ names: ['column_1', 'column_2', 'column_3'], records: 2 });
    expect(codesOf(found)).toEqual(['ingest-no-header']);
  });

  it('takes inf and nan for names where other names stand above numbers', async () => {
    const found = await prepare('id,inf,nan\n1,2.5,x\n2,3.5,y\n');
    expect(found.names).toEqual(['id', 'inf', 'nan']);
    expect((await prepare('a,nan\nb,1.5\nc,2\n')).names).toEqual(['column_1', 'column_2']);
  });

  it('converts other encodings', async () => {
    const latin = Uint8Array.from('Name;Ort\nM\xfcller;K\xf6ln\n', (character) => character.charCodeAt(0));
    const found = await prepare(latin);
    expect(await found.rows.text()).toBe('Müller;Köln\n');
    expect(found.warnings).toMatchObject([{ code: 'ingest-encoding', values: { encoding: 'WINDOWS-1252' } }]);
  });

  it('writes mixed newlines and stray quotes anew', async () => {
    const found = await prepare('a,b\r\n1,x\n2,"y"z\r\n3,w\n');
    expect(await found.rows.text()).toBe('1,x\n2,"""y""z"\n3,w\n');
    expect(codesOf(found)).toEqual(['ingest-quotes']);
  });

  describe('of a file too large to be read before it is loaded', () => {
    const lines = 60_000;
    const sizes = { small: 1 << 16, sample: 1 << 10, samples: 8 };
    const large = (change: (line: number) => string | null) => {
      const rows = Array.from({ length: lines }, (_, line) => change(line + 2) ?? `${line},${line * 2}`);
      return new TextPreparation(new Blob([`id,n\n${rows.join('\n')}\n`]), undefined, {}, sizes);
    };

    it('confirms what the samples told', async () => {
      const preparation = large(() => null);
      expect(await preparation.prepare()).toMatchObject({ isVerified: false });
      const { isConfirmed, prepared } = await preparation.verify();
      expect(isConfirmed).toBe(true);
      expect(prepared).toMatchObject({ isVerified: true, records: lines });
    });

    it('finds the one value that changes a type, and its line', async () => {
      const preparation = large((line) => (line === 28_001 ? 'x,1.5' : null));
      const first = await preparation.prepare();
      expect(first.types.map(({ type }) => type)).toEqual(['BIGINT', 'BIGINT']);
      const { isConfirmed, prepared } = await preparation.verify();
      expect(isConfirmed).toBe(false);
      expect(prepared.types.map(({ type }) => type)).toEqual(['VARCHAR', 'DOUBLE']);
      expect(prepared.warnings).toMatchObject([{ code: 'ingest-mixed-number', values: { line: 28_001 } }]);
    });

    it('finds the one row that does not fit', async () => {
      const preparation = large((line) => (line === 41_000 ? '1,2,3' : null));
      await preparation.prepare();
      const { isConfirmed, prepared } = await preparation.verify();
      expect(isConfirmed).toBe(false);
      expect(prepared.records).toBe(lines - 1);
      expect(await prepared.rejected?.rows.text()).toBe('41000,,"1,2,3",too-many-values\n');
    });
  });
});
