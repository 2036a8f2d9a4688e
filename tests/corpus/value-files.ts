import { utf8, type DirtyFile, type Truth } from './dirty-file';
import { grouped, lines, money, orders, PLAIN, table, type Order } from './orders';

/** One column written in every way that people write numbers, dates and missing values. */
export function valueFiles(): DirtyFile[] {
  return [...numbers(), ...dates(), ...missing(), ...codes()];
}

type Written = [
  name: string,
  write: (order: Order) => string,
  truth: (order: Order) => Truth,
  said?: string[],
];

function column([name, write, truth, said = []]: Written, heading: string, delimiter: string): DirtyFile {
  const list = orders(60, name.length);
  const rows = list.map((order) => [String(order.id), write(order), 'x']);
  return {
    name: `${name}.csv`,
    bytes: utf8(lines([['id', heading, 'note'], ...rows], { ...PLAIN, delimiter })),
    expected: table(
      list.map((order) => [String(order.id), truth(order), 'x']),
      { columns: ['id', heading, 'note'], said },
    ),
  };
}

function numbers(): DirtyFile[] {
  const cents = ({ cents: value }: Order) => money(value);
  const negative = ({ id, cents: value }: Order) => (id % 3 === 0 ? `-${money(value)}` : money(value));
  const english = ({ cents: value }: Order) => grouped(value, ',', '.');
  const list: Written[] = [
    ['decimal-comma', (o) => money(o.cents).replace('.', ','), cents],
    ['thousands-comma', english, cents],
    ['thousands-point', (o) => grouped(o.cents, '.', ','), cents],
    ['thousands-space', (o) => grouped(o.cents, ' ', ','), cents],
    ['thousands-unbroken-space', (o) => grouped(o.cents, '\u00a0', ','), cents],
    ['thousands-narrow-space', (o) => grouped(o.cents, '\u202f', ','), cents],
    ['thousands-apostrophe', (o) => grouped(o.cents, "'", '.'), cents],
    ['dollar-before', (o) => `$${english(o)}`, cents, ['ingest-currency']],
    ['euro-behind', (o) => `${grouped(o.cents, '.', ',')} €`, cents, ['ingest-currency']],
    ['pound-before', (o) => `£${money(o.cents)}`, cents, ['ingest-currency']],
    ['yuan-before', (o) => `￥${english(o)}`, cents, ['ingest-currency']],
    ['yuan-behind', (o) => `${money(o.cents)}元`, cents, ['ingest-currency']],
    ['code-before', (o) => `USD ${english(o)}`, cents, ['ingest-currency']],
    ['code-behind', (o) => `${english(o)} EUR`, cents, ['ingest-currency']],
    ['parentheses', (o) => (o.id % 3 === 0 ? `(${english(o)})` : english(o)), negative],
    [
      'dollar-parentheses',
      (o) => (o.id % 3 === 0 ? `($${english(o)})` : `$${english(o)}`),
      negative,
      ['ingest-currency'],
    ],
    ['trailing-minus', (o) => (o.id % 3 === 0 ? `${english(o)}-` : english(o)), negative],
    [
      'minus-before-dollar',
      (o) => (o.id % 3 === 0 ? `-$${english(o)}` : `$${english(o)}`),
      negative,
      ['ingest-currency'],
    ],
    ['typographic-minus', (o) => (o.id % 3 === 0 ? `\u2212${english(o)}` : english(o)), negative],
    ['percent', (o) => `${o.quantity}.5%`, (o) => String((o.quantity * 10 + 5) / 1000), ['ingest-percent']],
    [
      'percent-comma',
      (o) => `${o.quantity},25 %`,
      (o) => String((o.quantity * 100 + 25) / 10_000),
      ['ingest-percent'],
    ],
    ['lakh', (o) => (o.id % 2 ? '12,34,567.50' : '5,000.25'), (o) => (o.id % 2 ? '1234567.50' : '5000.25')],
    [
      'two-currencies',
      (o) => (o.id % 2 ? '$5' : '€6'),
      (o) => (o.id % 2 ? '$5' : '€6'),
      ['ingest-currencies'],
    ],
    [
      'percent-and-not',
      (o) => (o.id % 2 ? '5%' : '0.06'),
      (o) => (o.id % 2 ? '5%' : '0.06'),
      ['ingest-percent-mixed'],
    ],
    [
      'either-comma',
      (o) => `1,${100 + o.quantity}`,
      (o) => `1,${100 + o.quantity}`,
      ['ingest-thousands-doubt'],
    ],
    ['big-integers', (o) => `90071992547409${o.id}`, (o) => `90071992547409${o.id}`],
    [
      'huge-integers',
      (o) => `1701411834604692317316873037158${o.id}`,
      (o) => `1701411834604692317316873037158${o.id}`,
    ],
    ['long-decimals', (o) => `12345678901234567.${o.id}`, (o) => `12345678901234567.${o.id}`],
    [
      'one-odd-number',
      (o) => (o.id === 1042 ? 'n.b.' : money(o.cents)),
      (o) => (o.id === 1042 ? 'n.b.' : money(o.cents)),
      ['ingest-mixed-number'],
    ],
  ];
  return list.map((one) => column(one, 'value', ';'));
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const FULL = 'January February March April May June July August September October November December'.split(
  ' ',
);

function dates(): DirtyFile[] {
  const part = ({ day }: Order) => {
    const [year = '', month = '', date = ''] = day.split('-');
    return {
      year,
      month,
      date,
      y: year.slice(2),
      m: String(Number(month)),
      d: String(Number(date)),
      index: Number(month) - 1,
    };
  };
  const iso = ({ day }: Order) => day;
  const stamp = (clock: string) => (order: Order) => `${order.day} ${clock}`;
  const list: Written[] = [
    ['date-slashes-year-first', (o) => o.day.replaceAll('-', '/'), iso],
    ['date-points-year-first', (o) => o.day.replaceAll('-', '.'), iso],
    ['date-day-first', (o) => `${part(o).date}/${part(o).month}/${part(o).year}`, iso],
    ['date-month-first', (o) => `${part(o).m}/${part(o).d}/${part(o).year}`, iso],
    ['date-german', (o) => `${part(o).date}.${part(o).month}.${part(o).year}`, iso],
    ['date-hyphens-day-first', (o) => `${part(o).date}-${part(o).month}-${part(o).year}`, iso],
    ['date-short-year', (o) => `${part(o).m}/${part(o).d}/${part(o).y}`, iso],
    ['date-chinese', (o) => `${part(o).year}年${part(o).m}月${part(o).d}日`, iso],
    ['date-chinese-clock', (o) => `${part(o).year}年${part(o).m}月${part(o).d}日 8:05`, stamp('08:05:00')],
    ['date-compact', (o) => o.day.replaceAll('-', ''), iso, ['ingest-compact-dates']],
    [
      'date-compact-clock',
      (o) => `${o.day.replaceAll('-', '')}235901`,
      stamp('23:59:01'),
      ['ingest-compact-dates'],
    ],
    ['date-name', (o) => `${part(o).date}-${MONTHS[part(o).index]}-${part(o).year}`, iso],
    ['date-capital-name', (o) => `${part(o).date}-${MONTHS[part(o).index]?.toUpperCase()}-${part(o).y}`, iso],
    ['date-american-name', (o) => `${MONTHS[part(o).index]} ${part(o).d}, ${part(o).year}`, iso],
    ['date-full-name', (o) => `${part(o).d} ${FULL[part(o).index]} ${part(o).year}`, iso],
    ['date-half-days', (o) => `${part(o).m}/${part(o).d}/${part(o).year} 1:05 PM`, stamp('13:05:00')],
    ['date-iso-half-days', (o) => `${o.day} 01:05:30 pm`, stamp('13:05:30')],
    ['date-zone', (o) => `${o.day}T10:00:00+02:00`, stamp('08:00:00'), ['ingest-utc']],
    ['date-zulu', (o) => `${o.day}T10:00:00Z`, stamp('10:00:00'), ['ingest-utc']],
    ['date-microseconds', (o) => `${o.day} 10:00:00.123456`, stamp('10:00:00.123456')],
    [
      'date-mixed-orders',
      (o) => (o.id % 2 ? '25/12/2024' : '12/25/2024'),
      (o) => (o.id % 2 ? '25/12/2024' : '12/25/2024'),
      ['ingest-date-order-mixed'],
    ],
    [
      'date-none-in-calendar',
      (o) => (o.id === 1010 ? '2024-02-30' : o.day),
      (o) => (o.id === 1010 ? '2024-02-30' : o.day),
      ['ingest-unreadable-date'],
    ],
    [
      'date-one-odd',
      (o) => (o.id === 1011 ? 'soon' : o.day),
      (o) => (o.id === 1011 ? 'soon' : o.day),
      ['ingest-mixed-date'],
    ],
    [
      'date-long-ago',
      (o) => `19${o.id % 60 < 10 ? '0' : ''}${o.id % 60}-01-05`,
      (o) => `19${o.id % 60 < 10 ? '0' : ''}${o.id % 60}-01-05`,
    ],
  ];
  return list.map((one) => column(one, 'day', ';'));
}

function missing(): DirtyFile[] {
  return ['N/A', 'NULL', '-', '空', '#N/A', 'n.a.', '--', '无', '?', ' '].map((word, index) =>
    column(
      [
        `missing-${index}`,
        (order) => (order.id % 4 === 0 ? word : money(order.cents)),
        (order) => (order.id % 4 === 0 ? null : money(order.cents)),
        word === ' ' ? [] : ['ingest-null-words'],
      ],
      'value',
      ';',
    ),
  );
}

/** What looks like a number or a date and is none. */
function codes(): DirtyFile[] {
  const same = (write: (order: Order) => string): [(order: Order) => string, (order: Order) => string] => [
    write,
    write,
  ];
  const list: Written[] = [
    ['postal-codes', ...same((o) => `0${o.id}`)],
    ['telephone-numbers', ...same((o) => `+49 170 ${o.id} 456`)],
    ['telephone-groups', ...same((o) => `555 ${100 + o.quantity} 123`)],
    ['versions', ...same((o) => `1.${o.quantity}.3`)],
    ['addresses-of-computers', ...same((o) => `192.168.${o.quantity}.1`)],
    ['exponent-codes', ...same((o) => `${o.quantity}E5`)],
    ['ranges', ...same((o) => `${o.quantity}-${o.quantity + 9}`)],
    ['hash-numbers', ...same((o) => `#${o.id}`)],
    ['countries', ...same((o) => ['NA', 'DE', 'NO', 'FR'][o.id % 4] ?? '')],
    ['yes-and-no', ...same((o) => (o.id % 2 ? 'yes' : 'no'))],
    ['months', ...same((o) => o.day.slice(0, 7))],
    ['numbers-in-parentheses', ...same((o) => `(${o.quantity})`)],
  ];
  return list.map((one) => column(one, 'code', ','));
}
