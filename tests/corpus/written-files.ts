import { gzipSync } from 'node:zlib';
import { utf8, joined, type DirtyFile } from './dirty-file';
import { encode } from './encode';
import { COLUMNS, PLAIN, lines, orders, plainRows, table, type Dialect } from './orders';

/** Every delimiter with every newline, quote and encoding. */
export function writtenFiles(): DirtyFile[] {
  return [...delimiters(), ...encodings(), ...marks(), ...packed()];
}

function delimiters(): DirtyFile[] {
  const names: Record<string, string> = {
    ',': 'comma',
    ';': 'semicolon',
    '\t': 'tab',
    '|': 'bar',
    '^': 'caret',
    '~': 'tilde',
    '\x1f': 'unit',
  };
  const newlines: Record<string, string> = { '\n': 'lf', '\r\n': 'crlf', '\r': 'cr' };
  return Object.entries(names).flatMap(([delimiter, name], seed) =>
    Object.entries(newlines).map(([newline, ending]): DirtyFile => {
      const rows = plainRows(orders(30, seed));
      const dialect = { ...PLAIN, delimiter, newline };
      return {
        name: `delimiter-${name}-${ending}.csv`,
        bytes: utf8(lines([COLUMNS, ...rows], dialect)),
        expected: table(rows),
      };
    }),
  );
}

const SCRIPTS: [encoding: string, header: string[], names: string[]][] = [
  ['gb18030', ['客户', '城市', '金额'], ['张三', '李四', '王小明', '上海贸易公司']],
  ['big5', ['客戶', '城市', '金額'], ['張三', '臺北貿易公司', '王小明', '陳先生']],
  ['shift_jis', ['お客様', '都市', '金額'], ['山田太郎', '株式会社さくら', 'すずき', '東京']],
  ['euc-kr', ['고객', '도시', '금액'], ['김철수', '서울무역', '이영희', '부산상사']],
  ['windows-1252', ['Kunde', 'Straße', 'Betrag'], ['Müller', 'Café Zoë', 'Señor Núñez', 'Gruß']],
  ['windows-1251', ['Клиент', 'Город', 'Сумма'], ['Иванов', 'Петрова', 'ООО Ромашка', 'Москва']],
  ['utf-16le', ['客户', '城市', '金额'], ['张三', 'Zoë', '王小明', 'Иванов']],
  ['utf-16be', ['客户', '城市', '金额'], ['张三', 'Zoë', '王小明', 'Иванов']],
];

function encodings(): DirtyFile[] {
  return SCRIPTS.flatMap(([encoding, header, names]) =>
    [3, 60, 400].map((count): DirtyFile => {
      const rows = Array.from({ length: count }, (_, index) => [
        names[index % 4] ?? '',
        names[(index * 7 + 1) % 4] ?? '',
        `${index}.5`,
      ]);
      const text = lines([header, ...rows]);
      const isWide = encoding.startsWith('utf-16');
      return {
        name: `encoding-${encoding}-${count}.csv`,
        bytes: encode(isWide ? `\ufeff${text}` : text, encoding),
        expected: table(rows, { columns: header, said: ['ingest-encoding'] }),
      };
    }),
  );
}

function marks(): DirtyFile[] {
  const rows = plainRows(orders(20, 7));
  const text = lines([COLUMNS, ...rows]);
  const file = (name: string, bytes: Uint8Array<ArrayBuffer>, said: string[] = []): DirtyFile => ({
    name,
    bytes,
    expected: table(rows, { said }),
  });
  const quoted: Dialect = { delimiter: ',', newline: '\n', quote: "'" };
  return [
    file('utf8-with-mark.csv', utf8(`\ufeff${text}`)),
    file('utf16-without-mark.csv', encode(text, 'utf-16le'), ['ingest-encoding']),
    file('utf16be-without-mark.csv', encode(text, 'utf-16be'), ['ingest-encoding']),
    file('no-last-newline.csv', utf8(text.trimEnd())),
    file('blank-lines.csv', utf8(text.replaceAll('\n', '\n\n'))),
    file('blank-lines-at-the-end.csv', utf8(`${text}\n\n\n\r\n`)),
    file(
      'sep-line.csv',
      utf8(`sep=;\r\n${lines([COLUMNS, ...rows], { ...PLAIN, delimiter: ';', newline: '\r\n' })}`),
    ),
    file(
      'single-quotes.csv',
      utf8(lines([COLUMNS, ...rows.map((row) => row.map((one) => one.replaceAll('"', '')))], quoted)),
      [],
    ),
    file(
      'everything-quoted.csv',
      utf8(
        [COLUMNS, ...rows]
          .map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\n`)
          .join(''),
      ),
    ),
    file('spaces-after-commas.csv', utf8(text.replaceAll(/,(?=\d)/g, ', '))),
    file(
      'mixed-newlines.csv',
      utf8(
        text
          .split('\n')
          .map((one, index) => (one === '' ? '' : one + (index % 3 === 0 ? '\r\n' : '\n')))
          .join(''),
      ),
    ),
    file('mark-inside-gzip.csv.gz', new Uint8Array(gzipSync(utf8(`\ufeff${text}`)))),
    file(
      'damaged-character.csv',
      joined(utf8(text), utf8('1020,'), new Uint8Array([0xc3, 0x28]), utf8(',2024-01-01,1.50,2\n')),
      [],
    ),
  ].map((one): DirtyFile => {
    if (!('rows' in one.expected)) return one;
    if (one.name === 'single-quotes.csv') {
      return {
        ...one,
        expected: { ...one.expected, rows: rows.map((row) => row.map((value) => value.replaceAll('"', ''))) },
      };
    }
    if (one.name !== 'damaged-character.csv') return one;
    const more = [...rows, ['1020', '\ufffd(', '2024-01-01', '1.50', '2']];
    return { ...one, expected: { ...one.expected, rows: more, said: [] } };
  });
}

function packed(): DirtyFile[] {
  const rows = plainRows(orders(200, 9));
  const bytes = new Uint8Array(gzipSync(utf8(lines([COLUMNS, ...rows]))));
  return [
    { name: 'packed.csv.gz', bytes, expected: table(rows) },
    { name: 'packed-without-ending', bytes, expected: table(rows) },
    {
      name: 'packed-and-cut.csv.gz',
      bytes: bytes.slice(0, bytes.length / 2),
      expected: { refused: ['ingest-gzip-broken'] },
    },
    {
      name: 'packed-and-cut-late.csv.gz',
      bytes: bytes.slice(0, -6),
      expected: { refused: ['ingest-gzip-broken'] },
    },
  ];
}
