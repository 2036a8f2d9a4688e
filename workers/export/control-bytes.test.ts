import { describe, expect, it } from 'vitest';
import { jsonControl, sheetControl, writeControls } from './control-bytes';

function written(text: string, form: (code: number) => string | null): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    writeControls(new TextEncoder().encode(text), form),
  );
}

describe('control characters', () => {
  it('are escaped in JSON so that it reads as what it was', () => {
    const text = Array.from({ length: 32 }, (_, code) => (code === 10 ? '' : String.fromCharCode(code))).join(
      'x',
    );
    expect(JSON.parse(written(`"客${text}😀\uffff"`, jsonControl))).toBe(`客${text}😀\uffff`);
    expect(written('{}\n{}\n', jsonControl)).toBe('{}\n{}\n');
  });

  it('are written as Excel does in a workbook', () => {
    expect(written('a\u0000\r\n\t\u001f\ufffe\uffff\ufffd客', sheetControl)).toBe(
      'a_x0000__x000D_\n\t_x001F__xFFFE__xFFFF_\ufffd客',
    );
  });
});
