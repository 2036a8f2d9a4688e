import DOMPurify from 'dompurify';

const TAGS =
  'a abbr b blockquote br caption code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var';
const MATHS_TAGS =
  'math maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics';
const ATTRIBUTES =
  'abbr align alt checked class colspan disabled dir height href lang open reversed rowspan scope span src start style title type value width';
const MATHS_ATTRIBUTES =
  'accent accentunder columnalign columnspacing columnspan depth display displaystyle fence form frame largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowspacing rspace scriptlevel separator stretchy symmetric voffset xmlns';

const ALLOWED = {
  ALLOWED_TAGS: `${TAGS} ${MATHS_TAGS} #text`.split(' '),
  ALLOWED_ATTR: `${ATTRIBUTES} ${MATHS_ATTRIBUTES}`.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** Pictures that are in the text itself. SVG is none of them: it is a document of its own. */
const OWN_PICTURE = /^(?:data:image\/(?:png|jpeg|gif|webp|avif);base64,|blob:)/i;
/** Classes of our own; any other could borrow the looks of the page's controls. */
const OWN_CLASS = /^(?:language-[\w+#-]+|tml-[\w-]+|inline-value|inline-fault|maths-fault)$/;
/** What the setter of maths writes. */
const MATHS_STYLE =
  /^(?:\s*(?:color|padding(?:-\w+)?|width|height|text-align|font-\w+|border[\w-]*)\s*:\s*[-\w#.% ]+\s*(?:;|$))*$/;

/** Says in the reader's language that a picture elsewhere is not loaded. */
let pictureNote = (address: string): string => address;

DOMPurify.addHook('uponSanitizeAttribute', (node, data) => {
  if (data.attrName === 'class') {
    data.attrValue = data.attrValue
      .split(/\s+/)
      .filter((name) => OWN_CLASS.test(name))
      .join(' ');
    data.keepAttr = data.attrValue !== '';
  } else if (data.attrName === 'style') {
    data.keepAttr = node.namespaceURI?.endsWith('/MathML') === true && MATHS_STYLE.test(data.attrValue);
  }
});

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName === 'IMG') tamePicture(node);
  else if (node.tagName === 'A') tameLink(node);
  else if (node.tagName === 'INPUT') {
    // The boxes of a list of tasks; nothing else may be filled in or pressed.
    if (node.getAttribute('type') === 'checkbox') node.setAttribute('disabled', '');
    else node.remove();
  }
});

/** A picture elsewhere is never asked for: what stands in its place says so. */
function tamePicture(node: Element): void {
  const source = node.getAttribute('src') ?? '';
  if (OWN_PICTURE.test(source)) return;
  node.removeAttribute('src');
  const described = node.getAttribute('alt') ?? '';
  const note = pictureNote(hostOf(source));
  node.setAttribute('alt', described === '' ? note : `${described} (${note})`);
  node.setAttribute('title', source.slice(0, 200));
}

function tameLink(node: Element): void {
  const target = node.getAttribute('href') ?? '';
  if (!/^(https?:|mailto:|#)/i.test(target)) node.removeAttribute('href');
  node.setAttribute('rel', 'noopener noreferrer');
  if (!target.startsWith('#')) node.setAttribute('target', '_blank');
}

function hostOf(address: string): string {
  const host = URL.parse(address)?.host ?? '';
  return host === '' ? address.slice(0, 60) : host;
}

/**
 * HTML that can be put into the page: nothing in it loads, runs, asks for input or looks like a control of ours.
 * @param note what is said in place of a picture that would have to be fetched, given where from
 */
export function sanitise(html: string, note: (host: string) => string): string {
  pictureNote = note;
  return DOMPurify.sanitize(html, ALLOWED);
}
