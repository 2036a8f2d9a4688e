import { expect, it } from 'vitest';
import { sourceFormat } from './source-format';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

it.each([
  ['empty', '', 'a.csv'],
  ['text', 'a,b\n1,2\n', 'a.csv'],
  ['parquet', 'PAR1\x15\x04', 'a.csv'],
  ['gzip', '\x1f\x8b\x08', 'a.csv'],
  ['zip', 'PK\x03\x04\x14\0\0\0data.csv', 'a.zip'],
  ['excel', 'PK\x03\x04\x14\0\0\0[Content_Types].xml', 'renamed.csv'],
  ['old-excel', '\xd0\xcf\x11\xe0\xa1\xb1', 'a.xls'],
  ['arrow', 'ARROW1\0\0', 'a.arrow'],
  ['json', '[{"a": 1}]', 'a.json'],
  ['model', '{"format":"daybook-model","version":1}', 'churn.model.json'],
  ['model', '\n{\n  "version": 1,\n  "format": "daybook-model"', 'a.txt'],
  ['json', '[{"format": "daybook-model"}]', 'churn.model.json'],
  ['markup', '<!DOCTYPE html><html>', 'export.csv'],
  ['binary', 'a\0\0\0\x01\x02\x03b\0c\0\x04\x05\x06\0\0', 'a.csv'],
  ['text', '\xff\xfei\0d\0,\0', 'a.csv'],
])('%s', (format, content, name) => {
  expect(sourceFormat(bytes(content), name)).toBe(format);
});
