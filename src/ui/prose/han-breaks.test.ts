import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { hanBreaks } from './han-breaks';

it('lines of Chinese are joined without a space, others as ever, and code keeps its lines', () => {
  const html = (text: string) => new Marked({ gfm: true }, hanBreaks).parse(text, { async: false }).trim();
  expect(html('据此分配预算。\n只需要**一张表**，\n“甲”和 A。')).toBe(
    '<p>据此分配预算。只需要<strong>一张表</strong>，\n“甲”和 A。</p>',
  );
  expect(html('- 甲，\n  乙\n- 丙')).toContain('甲，乙');
  expect(html('one\ntwo')).toBe('<p>one\ntwo</p>');
  expect(html('甲\nB\n乙')).toBe('<p>甲\nB\n乙</p>');
  expect(html('```\n甲\n乙\n```')).toContain('甲\n乙');
});
