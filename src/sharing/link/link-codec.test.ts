import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFault } from '../../../workers/contract/fault';
import type { Clause } from '../../selection/clause';
import { toBase64Url } from './base64url';
import { isLinkFragment, packLink, readLink } from './link-codec';

const codeOf = (fragment: string) =>
  readLink(fragment).then(
    () => 'none',
    (error: unknown) => toFault(error).code,
  );

describe('a link', () => {
  it('gives back every text, to the last sign', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2_000 }), async (text) => {
        const fragment = await packLink({ text, receipt: null });
        expect(fragment).toMatch(/^#d1=[\w-]+$/);
        expect(await readLink(fragment)).toEqual({ text, receipt: null });
      }),
    );
  });

  it('carries what is picked out in charts', async () => {
    const picked: Clause = {
      kind: 'values',
      column: 'segment',
      type: 'VARCHAR',
      reading: 'name',
      values: ['Champions', '客户'],
    };
    const selections = { segments: [picked] };
    expect(await readLink(await packLink({ text: 'x', receipt: null, selections }))).toMatchObject({
      selections,
    });
  });

  it('never gives another text for a link that lost or changed a sign', async () => {
    const text = '# A notebook\n\n'.repeat(20);
    const fragment = await packLink({ text, receipt: null });
    const at = fc.integer({ min: 4, max: fragment.length - 1 });
    // The last bits are padding, which may be anything.
    const outcome = (link: string) =>
      readLink(link).then(
        (content) => content.text,
        () => text,
      );
    await fc.assert(
      fc.asyncProperty(at, fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'), async (place, sign) => {
        expect(await outcome(fragment.slice(0, place) + sign + fragment.slice(place + 1))).toBe(text);
        expect(await codeOf(fragment.slice(0, Math.min(place, fragment.length - 4)))).toBe('link-damaged');
      }),
    );
    expect(await codeOf(fragment.replace(/.{9}$/, 'AAAAAAAAA'))).toBe('link-damaged');
  });

  it('stands line ends that a mail program put in', async () => {
    const fragment = await packLink({ text: 'text '.repeat(50), receipt: null });
    const wrapped = `${fragment.slice(0, 20)}\r\n ${fragment.slice(20)}`;
    expect((await readLink(wrapped)).text).toBe('text '.repeat(50));
  });

  it('stops unpacking what was made to fill memory', async () => {
    const bomb = deflateRawSync(Buffer.alloc(200 << 20));
    expect(bomb.length).toBeLessThan(300_000);
    const fragment = `#d1=${toBase64Url(Buffer.concat([Buffer.alloc(4), bomb]))}`;
    expect(await codeOf(fragment)).toBe('link-too-large');
  });

  it('says when it was made by a newer version, and knows its kind', async () => {
    expect(await codeOf('#d2=AAAA')).toBe('link-newer');
    expect(['#d1=', '#d12=x', '#heading', '', '#d=x'].map(isLinkFragment)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(await codeOf('#d1=')).toBe('link-damaged');
    expect(await codeOf(`#d1=${toBase64Url(deflateRawSync('null'))}`)).toBe('link-damaged');
  });
});
