/** An element of a drawing with its attributes. */
export function svgElement(
  document: Document,
  name: string,
  attributes: Record<string, string | number>,
): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}
