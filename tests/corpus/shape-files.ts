import { utf8, joined, type DirtyFile, type ExpectedTable } from './dirty-file';
import { encode } from './encode';
import { COLUMNS, line, lines, orders, plainRows, table } from './orders';

/** Files whose rows, headers or surroundings are not what they should be, and files that are none. */
export function shapeFiles(): DirtyFile[] {
  return [...surroundings(), ...headers(), ...ragged(), ...quotes(), ...sizes(), ...refused()];
}

const ROWS = plainRows(orders(40, 3));
const TEXT = lines([COLUMNS, ...ROWS]);
const BODY = lines(ROWS);
const HEAD = `${line(COLUMNS)}\n`;

function file(name: string, text: string, more: Partial<ExpectedTable> = {}): DirtyFile {
  return { name: `${name}.csv`, bytes: utf8(text), expected: table(more.rows ?? ROWS, more) };
}

/** A line put in before every tenth row. */
function between(extra: string): string {
  return HEAD + ROWS.map((row, index) => (index % 10 === 5 ? `${extra}\n` : '') + line(row) + '\n').join('');
}

function surroundings(): DirtyFile[] {
  const aside = { said: ['ingest-preamble'] };
  return [
    file('preamble-title', `Orders of the year\n\n${TEXT}`, aside),
    file('preamble-several', `Report\nby: Ann\ncreated 2024\n\n${TEXT}`, aside),
    file('preamble-padded', `Report,,,,\n,,,,\n${TEXT}`, aside),
    file('preamble-comments', `# Report\n# by Ann, today\n${TEXT}`, aside),
    file('preamble-slashes', `// Report, of all\n${TEXT}`, aside),
    file('preamble-dashes', `-- Report\n${TEXT}`, aside),
    file('preamble-percent', `% relation orders\n${TEXT}`, aside),
    file('comments-between', between('# a break'), { said: ['ingest-comments'] }),
    file('comments-with-commas', between('# a, break'), { said: ['ingest-comments'] }),
    file('comments-slashes-between', between('// to be checked'), { said: ['ingest-comments'] }),
    file('comments-with-quote', between('# a "break'), { said: ['ingest-comments'] }),
    file('total-english', `${TEXT}Total,,,99999.99,800\n`, { rejected: 1, said: ['ingest-total'] }),
    file('total-chinese', `${TEXT}合计,,,99999.99,800\n`, { rejected: 1, said: ['ingest-total'] }),
    file('total-grand', `${TEXT}Grand Total:,,,99999.99,800\n\n`, { rejected: 1, said: ['ingest-total'] }),
    file('footer-note', `${TEXT}\nExported from shop\n`, { rejected: 1, said: ['ingest-rejected'] }),
    file('footer-count', `${TEXT}(40 rows)\n`, { rejected: 1, said: ['ingest-rejected'] }),
    file('zeros-at-the-end', `${TEXT}${'\0'.repeat(2)}`, { rejected: 1, said: ['ingest-rejected'] }),
  ];
}

function headers(): DirtyFile[] {
  const named = (names: string[]) => `${line(names)}\n${BODY}`;
  const renamed = (columns: string[]) => ({ columns, said: ['ingest-renamed'] });
  return [
    file('header-none', BODY, {
      columns: [1, 2, 3, 4, 5].map((n) => `column_${n}`),
      said: ['ingest-no-header'],
    }),
    file('header-repeated-names', named(['a', 'a', 'A', 'b', 'b']), renamed(['a', 'a_2', 'A_3', 'b', 'b_2'])),
    file(
      'header-empty-names',
      named(['id', '', 'day', '', 'n']),
      renamed(['id', 'column_2', 'day', 'column_4', 'n']),
    ),
    file('header-keywords', named(['select', 'from', 'where', 'order', 'group']), {
      columns: ['select', 'from', 'where', 'order', 'group'],
    }),
    file('header-quotes', named(['a"b', "it's", 'x;y', 'a.b', 'c d']), {
      columns: ['a"b', "it's", 'x;y', 'a.b', 'c d'],
    }),
    file('header-newline', named(['a\nb', 'b', 'c', 'd', 'e']), { columns: ['a b', 'b', 'c', 'd', 'e'] }),
    file(
      'header-null-words',
      named(['null', 'NULL', 'N/A', 'x', 'y']),
      renamed(['null', 'NULL_2', 'N/A', 'x', 'y']),
    ),
    file('header-spaces', `order_id , customer,ordered_at ,amount, quantity\n${BODY}`, { said: [] }),
    file('header-years', named(['name', '2021', '2022', '2023', '2024']), {
      columns: ['name', '2021', '2022', '2023', '2024'],
    }),
    file('header-chinese', named(['编号', '客户', '日期', '金额', '数量']), {
      columns: ['编号', '客户', '日期', '金额', '数量'],
    }),
    file('header-long', named(['x'.repeat(5000), 'b', 'c', 'd', 'e']), {
      columns: ['x'.repeat(5000), 'b', 'c', 'd', 'e'],
    }),
    file('header-row-names', `customer,ordered_at,amount,quantity\n${BODY}`, {
      columns: ['column_1', 'customer', 'ordered_at', 'amount', 'quantity'],
    }),
    file('header-only', HEAD, { rows: [], said: ['ingest-header-only'] }),
    file('header-marked', `#order_id,customer,ordered_at,amount,quantity\n${BODY}`, {
      columns: ['#order_id', 'customer', 'ordered_at', 'amount', 'quantity'],
    }),
  ];
}

function ragged(): DirtyFile[] {
  const odd = (index: number) => index === 7 || index === 21;
  const kept = ROWS.filter((_, index) => !odd(index));
  const put = (change: (text: string) => string) =>
    HEAD + ROWS.map((row, index) => `${odd(index) ? change(line(row)) : line(row)}\n`).join('');
  const lost = { rows: kept, rejected: 2, said: ['ingest-rejected'] };
  return [
    file(
      'rows-short',
      put((row) => row.split(',').slice(0, 2).join('')),
      lost,
    ),
    file(
      'rows-long',
      put((row) => `${row},extra`),
      lost,
    ),
    file(
      'rows-shifted',
      put((row) => `,,${row}`),
      lost,
    ),
    file(
      'rows-long-but-empty',
      put((row) => `${row},,`),
      { said: [] },
    ),
    file(
      'rows-all-end-with-comma',
      HEAD.replace('\n', ',\n') + ROWS.map((row) => `${line(row)},\n`).join(''),
      {
        columns: [...COLUMNS, 'column_6'],
        rows: ROWS.map((row) => [...row, null]),
        said: ['ingest-all-null'],
      },
    ),
    file(
      'rows-dashes',
      put(() => '-----'),
      { rows: kept, said: ['ingest-comments'] },
    ),
    file(
      'rows-repeated-header',
      put(() => line(COLUMNS)),
      {
        rows: ROWS.map((row, index) => (odd(index) ? COLUMNS : row)),
        said: ['ingest-mixed-number'],
      },
    ),
  ];
}

function quotes(): DirtyFile[] {
  const inch = ROWS.map((row, index) =>
    index % 5 === 0 ? [row[0]!, `${index}" pipe`, ...row.slice(2)] : row,
  );
  const bare = (row: string[]) => row.map((value) => (/[,]/.test(value) ? line([value]) : value)).join(',');
  const breaks = ROWS.map((row, index) =>
    index % 6 === 0 ? [row[0]!, `two\nlines, ${index}`, ...row.slice(2)] : row,
  );
  const open = ROWS.map((row, index) => (index === 12 ? [row[0]!, '"never closed', ...row.slice(2)] : row));
  const plain = ROWS.map((row) => row.map((value) => value.replaceAll('"', '')));
  return [
    file('quotes-inside', HEAD + inch.map((row) => `${bare(row)}\n`).join(''), { rows: inch }),
    file('quotes-with-newlines', HEAD + lines(breaks), { rows: breaks }),
    file('quotes-never-closed', HEAD + open.map((row) => `${bare(row)}\n`).join(''), {
      rows: open,
      said: ['ingest-quotes'],
    }),
    file(
      'quotes-backslash',
      HEAD +
        ROWS.map((row) => `${row.map((value) => `"${value.replaceAll('"', '\\"')}"`).join(',')}\n`).join(''),
    ),
    file(
      'quotes-then-spaces',
      HEAD + plain.map((row) => `${row.map((value) => `"${value}" `).join(',')}\n`).join(''),
      { rows: plain },
    ),
    file(
      'quotes-curly',
      HEAD +
        plain.map((row) => `${row[0]},“${row[1]!.replaceAll(',', '')}”,${row.slice(2).join(',')}\n`).join(''),
      {
        rows: plain.map((row) => [row[0]!, `“${row[1]!.replaceAll(',', '')}”`, ...row.slice(2)]),
      },
    ),
  ];
}

function sizes(): DirtyFile[] {
  const wide = Array.from({ length: 5000 }, (_, index) => `c${index}`);
  const numbers = [1, 2, 3].map((row) => wide.map((_, index) => String(index * row)));
  const long = 'é'.repeat(1_200_000);
  return [
    file('five-thousand-columns', lines([wide, ...numbers]), { columns: wide, rows: numbers }),
    file(
      'line-over-two-megabytes',
      lines([
        ['id', 'text'],
        ['1', 'a'],
        ['2', long],
        ['3', 'b'],
      ]),
      {
        columns: ['id', 'text'],
        rows: [
          ['1', 'a'],
          ['2', long],
          ['3', 'b'],
        ],
      },
    ),
    file('one-value', 'name\nAnn\n', { columns: ['name'], rows: [['Ann']] }),
    file('one-column-of-numbers', 'n\n1\n2\n3\n', { columns: ['n'], rows: [['1'], ['2'], ['3']] }),
    file('one-row', 'a,b\n1,x\n', { columns: ['a', 'b'], rows: [['1', 'x']] }),
    file('emoji', 'a,b\n1,👍🏽 ok\n2,𝒳\n', {
      columns: ['a', 'b'],
      rows: [
        ['1', '👍🏽 ok'],
        ['2', '𝒳'],
      ],
    }),
    file('hollow-column', 'a,b\n1,\n2,\n', {
      columns: ['a', 'b'],
      rows: [
        ['1', null],
        ['2', null],
      ],
      said: ['ingest-all-null'],
    }),
  ];
}

function refused(): DirtyFile[] {
  const no = (name: string, bytes: Uint8Array<ArrayBuffer>, ...codes: string[]): DirtyFile => ({
    name,
    bytes,
    expected: { refused: codes },
  });
  const noise = new Uint8Array(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256));
  const zeros = TEXT.replaceAll('Li', 'L\0i').replaceAll('Zoë', 'Z\0\0');
  return [
    no('empty.csv', new Uint8Array(0), 'ingest-empty'),
    no('blank.csv', utf8('\n\n  \n'), 'ingest-empty'),
    no('only-a-mark.csv', utf8('\ufeff'), 'ingest-empty'),
    no('only-zeros.csv', new Uint8Array(300), 'ingest-empty', 'ingest-binary'),
    no('noise.csv', noise, 'ingest-binary'),
    no('zeros-inside.csv', utf8(zeros), 'ingest-binary'),
    no('page.csv', utf8('<!doctype html><html><body>Sign in</body></html>'), 'ingest-markup'),
    no('sheet.xml.csv', utf8('<?xml version="1.0"?><Workbook/>'), 'ingest-markup'),
    no('paper.csv', utf8('%PDF-1.7\n%âãÏÓ\n'), 'ingest-binary'),
    no(
      'old-workbook.xls',
      joined(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), noise),
      'ingest-old-excel',
    ),
    no(
      'encrypted-workbook.xlsx',
      joined(
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        new Uint8Array(500),
        encode('EncryptedPackage', 'utf-16le'),
      ),
      'ingest-excel-encrypted',
    ),
    no('parquet-encrypted.parquet', utf8('PARE0000PARE'), 'ingest-parquet-encrypted'),
    no('archive.zip', joined(utf8('PK\x03\x04'), noise.slice(0, 100)), 'ingest-zip-broken'),
    no('trailing-comma.json', utf8('[{"a": 1}, {"a": 2},]'), 'ingest-json-broken'),
    no('cut.json', utf8('[{"a": 1, "b": "x"}, {"a": 2, "b'), 'ingest-json-broken'),
    no('bare-words.json', utf8('[{"a": one}]'), 'ingest-json-broken'),
    no(
      'all-lines-broken.ndjson',
      utf8('{"a": 1\n{"a": 2\n{"a" 3}\n'),
      'ingest-json-all-broken',
      'ingest-json-broken',
    ),
    no('no-footer.parquet', joined(utf8('PAR1'), noise), 'ingest-parquet-cut'),
    no(
      'footer-too-long.parquet',
      joined(utf8('PAR1'), noise, new Uint8Array([255, 255, 255, 127]), utf8('PAR1')),
      'ingest-parquet-cut',
    ),
    no(
      'cut.arrow',
      joined(utf8('ARROW1\0\0'), noise.slice(0, 200)),
      'ingest-arrow-cut',
      'ingest-arrow-broken',
    ),
    no(
      'no-workbook.xlsx',
      joined(utf8('PK\x03\x04'), noise.slice(0, 100)),
      'ingest-zip-broken',
      'ingest-excel-broken',
    ),
    no(
      'gzip-of-noise.gz',
      joined(new Uint8Array([0x1f, 0x8b, 8, 0]), noise.slice(0, 100)),
      'ingest-gzip-broken',
    ),
  ];
}
