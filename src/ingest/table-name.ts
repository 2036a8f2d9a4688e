const LONGEST = 60;
const ENDINGS =
  /\.(csv|tsv|tab|txt|dat|psv|parquet|pq|gz|gzip|json|ndjson|jsonl|geojson|arrow|arrows|feather|ipc|xlsx|xlsm|zip)$/i;

/** A table's name from that of its file: `Q1 orders-2024.csv.gz` is `Q1_orders_2024`. Letters of all scripts stay. */
export function tableNameOf(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  let stem = base;
  while (ENDINGS.test(stem)) stem = stem.replace(ENDINGS, '');
  const name = stem
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST);
  if (name === '') return 'data';
  return /^\p{N}/u.test(name) ? `t_${name}` : name;
}
