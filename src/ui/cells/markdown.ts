import DOMPurify from 'dompurify';
import { marked } from 'marked';

/** Only what stands in the page may be shown: no remote pictures, no scripts, no forms, no styles. */
const ALLOWED = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'textarea',
    'select',
    'iframe',
    'object',
    'video',
    'audio',
  ],
  FORBID_ATTR: ['style', 'srcset', 'ping', 'background'],
};

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (
    node.tagName === 'IMG' &&
    !/^(data:image\/(png|jpeg|gif|webp);|blob:)/.test(node.getAttribute('src') ?? '')
  ) {
    node.removeAttribute('src');
  }
  if (node.tagName === 'A') {
    const target = node.getAttribute('href') ?? '';
    if (!/^(https?:|mailto:|#)/i.test(target)) node.removeAttribute('href');
    node.setAttribute('rel', 'noopener noreferrer');
    if (!target.startsWith('#')) node.setAttribute('target', '_blank');
  }
});

/** Markdown as HTML that can be put into the page: sanitised, and nothing in it loads or runs. */
export function renderMarkdown(text: string): string {
  return DOMPurify.sanitize(marked.parse(text, { async: false, gfm: true }), ALLOWED);
}
