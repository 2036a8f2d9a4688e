import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifests } from '../../workers/analyses/manifests';
import { readings } from '../../workers/analyses/readings';

const FOLDER = 'public/guide';
/** All of them are kept on the reader's device. */
const MOST_BYTES = 2_500_000;
const files = readdirSync(FOLDER);

describe('the pictures of the guide', () => {
  it('are there for every analysis in both languages, and for nothing else', () => {
    const wanted = [...manifests.keys()].flatMap((id) => [`${id}.en.svg`, `${id}.zh.svg`]);
    expect(files.toSorted()).toEqual(wanted.toSorted());
    expect([...readings.keys()].toSorted()).toEqual([...manifests.keys()].toSorted());
  });

  it.each([...readings])('of %s are those that have words', (id, reading) => {
    expect(Object.keys(reading.zh)).toEqual(Object.keys(reading.en));
    expect(Object.values(reading.en).filter((text) => text.length < 60)).toEqual([]);
    for (const language of ['en', 'zh'] as const) {
      const sheet = readFileSync(`${FOLDER}/${id}.${language}.svg`, 'utf8');
      const pictured = Array.from(sheet.matchAll(/<svg data-chart="([\w-]+)"/g), ([, chart]) => chart);
      expect(pictured).toEqual(Object.keys(reading[language]));
      expect(/\p{Script=Han}/u.test(sheet), language).toBe(language === 'zh');
      expect(sheet).toContain('light-dark(');
    }
  });

  it('are small enough to be carried along', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(`${FOLDER}/${file}`).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
