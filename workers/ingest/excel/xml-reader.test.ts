import fc from 'fast-check';
import { expect, it } from 'vitest';
import { XmlReader, attribute } from './xml-reader';

const DOCUMENT =
  '<?xml version="1.0"?><!-- <no> --><x:a k="1 > 0" r:id="q&quot;"><b/>x &amp; &#x4e2d;&#25991;<![CDATA[<&>]]></x:a>\n';

function heard(pieces: readonly string[]): string[] {
  const events: string[] = [];
  let text = '';
  const flush = () => {
    if (text.trim() !== '') events.push(`text ${text}`);
    text = '';
  };
  const reader = new XmlReader({
    open: (name, attributes) => {
      flush();
      events.push(`open ${name} ${attribute(attributes, 'k') ?? ''} ${attribute(attributes, 'id') ?? ''}`);
    },
    text: (part) => (text += part),
    close: (name) => {
      flush();
      events.push(`close ${name}`);
    },
  });
  for (const piece of pieces) reader.push(piece);
  return events;
}

const EVENTS = ['open a 1 > 0 q"', 'open b  ', 'close b', 'text x & 中文<&>', 'close a'];

it('hears elements, attributes and text', () => {
  expect(heard([DOCUMENT])).toEqual(EVENTS);
});

it('hears the same however the document is cut', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: DOCUMENT.length }), { maxLength: 8 });
  fc.assert(
    fc.property(cuts, (places) => {
      const sorted = [0, ...places.sort((a, b) => a - b), DOCUMENT.length];
      expect(heard(sorted.slice(1).map((end, index) => DOCUMENT.slice(sorted[index], end)))).toEqual(EVENTS);
    }),
  );
});

it('tells an attribute from one whose name ends the same', () => {
  expect(attribute(' ref="A1" spans = \'1:2\' r="3"', 'r')).toBe('3');
  expect(attribute(' ref="A1" spans = \'1:2\'', 'spans')).toBe('1:2');
  expect(attribute(' ref="A1"', 'r')).toBeNull();
});
