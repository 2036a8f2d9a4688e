import type { MarkedExtension } from 'marked';

/** Chinese characters and the marks between them, which are written without spaces. */
const HAN = '[\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff60]';
const breakInHan = new RegExp(`(?<=${HAN})\\n(?=${HAN})`, 'gu');

/** A line of the text that ends within Chinese goes on without the space that a browser makes of the break. */
export const hanBreaks: MarkedExtension = {
  walkTokens(token) {
    if (token.type === 'text') token.text = (token.text as string).replace(breakInHan, '');
  },
};
