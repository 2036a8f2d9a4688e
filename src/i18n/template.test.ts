import { describe, expect, it } from 'vitest';
import { type TemplateValues, render, renderText } from './template';

const en = { language: 'en' } as const;
const zh = { language: 'zh' } as const;
const words: Record<string, string> = { 'value.at_risk': 'At risk' };
const lookup = (key: string): string | undefined => words[key];

describe('render', () => {
  it('fills in values by format and marks what is bold', () => {
    expect(
      render('{x:label} are **{share:percent}** of customers', { x: 'at_risk', share: 0.082 }, en, lookup),
    ).toEqual([
      { text: 'At risk are ', strong: false },
      { text: '8.2%', strong: true },
      { text: ' of customers', strong: false },
    ]);
  });

  it('chooses the plural by the number alone', () => {
    const template = '{n:integer} {n:plural|customer|customers}';
    expect(renderText(template, { n: 1 }, en)).toBe('1 customer');
    expect(renderText(template, { n: 1200 }, en)).toBe('1,200 customers');
    expect(renderText(template, { n: 0 }, en)).toBe('0 customers');
    expect(renderText('{n:integer} {n:plural|位|位}客户', { n: 1 }, zh)).toBe('1 位客户');
  });

  it('begins a sentence with a capital where a label comes first, and nowhere else', () => {
    const names = (key: string): string | undefined => (key === 'value.forest' ? 'random forest' : undefined);
    expect(renderText('**{m:label}** is off', { m: 'forest' }, en, names)).toBe('Random forest is off');
    expect(renderText('Here {m:label} is off', { m: 'forest' }, en, names)).toBe('Here random forest is off');
    expect(renderText('{m:label} is mine', { m: 'own name' }, en, names)).toBe('own name is mine');
  });

  it('sets a Latin label apart from Chinese', () => {
    const names = (key: string): string | undefined => ({ 'value.r2': 'R²', 'value.loss': '对数损失' })[key];
    const template = '打乱后，其{m:label}变差 {by:number}；**{m:label}**下降，{m:label}（越大越好）';
    expect(renderText(template, { m: 'r2', by: 1 }, zh, names)).toBe(
      '打乱后，其 R² 变差 1；R² 下降，R²（越大越好）',
    );
    expect(renderText(template, { m: 'loss', by: 1 }, zh, names)).toBe(
      '打乱后，其对数损失变差 1；对数损失下降，对数损失（越大越好）',
    );
  });

  it('leaves no space between Chinese and a Chinese value', () => {
    const text = (template: string, values: TemplateValues) => renderText(template, values, zh);
    expect(
      text('在 {place} 中，**{name}** 优于 {other}：{n} 位', {
        place: '沉睡客户',
        name: '测试组',
        other: 'B',
        n: 3,
      }),
    ).toBe('在沉睡客户中，测试组优于 B：3 位');
    expect(text('{from:date} 至 {to:date} 购买', { from: '2026-01-01', to: '2026-03-31' })).toBe(
      '2026年1月1日至2026年3月31日购买',
    );
    expect(text('按 {name} 计 {n} 天', { name: ' 甲 ', n: 2 })).toBe('按  甲  计 2 天');
    expect(renderText('In {place} it is', { place: '上海' }, en)).toBe('In 上海 it is');
  });

  it('writes no powers of ten for next to nothing', () => {
    expect(renderText('p {p:number}, {q}', { p: 7.39e-29, q: -1e-9 }, en)).toBe('p <0.000001, >-0.000001');
    expect(renderText('{p:number} 与 {q}', { p: 0, q: 0.000002 }, zh)).toBe('0 与 0.000002');
  });

  it('takes the length of a period from the value grain', () => {
    const values = { at: '2025-03-01', grain: 'month' };
    expect(renderText('since {at:period}', values, en)).toBe('since Mar 2025');
    expect(renderText('自{at:period}以来', values, zh)).toBe('自2025年3月以来');
    expect(renderText('since {at:period}', { at: '2025-03-01' }, en)).toBe('since 1 Mar 2025');
  });

  it('writes a list with the comma of the language, each value by the format', () => {
    const text = (values: TemplateValues) => [
      renderText('these: {names}', values, en),
      renderText('有：{names}', values, zh),
    ];
    expect(text({ names: ['a', 'b'] })).toEqual(['these: a, b', '有：a、b']);
    expect(text({ names: ['a', 'b', '…'] })).toEqual(['these: a, b, …', '有：a、b…']);
    expect(text({ names: [1234, 0.5] })).toEqual(['these: 1,234, 0.5', '有：1,234、0.5']);
    expect(text({ names: [] })).toEqual(['these: –', '有：–']);
    expect(renderText('列 {names} 没有值', { names: ['城市', '年龄'] }, zh)).toBe('列城市、年龄没有值');
    expect(renderText('{shares:percent}', { shares: [0.1, 0.25] }, en)).toBe('10%, 25%');
    expect(renderText('{kinds:label} are', { kinds: ['at_risk', 'at_risk'] }, en, lookup)).toBe(
      'At risk, At risk are',
    );
  });

  it('never reads a value as template', () => {
    expect(render('for {name}', { name: '**{n}**', n: 1 }, en)).toEqual([
      { text: 'for **{n}**', strong: false },
    ]);
  });

  it('writes what it has where words or values are missing', () => {
    expect(renderText('{x:label}, {y:integer}', { x: 'new' }, en, lookup)).toBe('new, –');
    expect(renderText('{n}', { n: 2.5 }, en)).toBe('2.5');
  });

  it('leaves braces alone that are no placeholder', () => {
    expect(renderText('{ roles: {} }', {}, en)).toBe('{ roles: {} }');
  });
});
