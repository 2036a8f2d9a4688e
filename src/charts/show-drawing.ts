/** An attachment that puts a drawing into an element of its own, and takes it out when there is another or none. */
export function showDrawing(svg: SVGSVGElement | undefined): (element: HTMLElement) => () => void {
  return (element) => {
    if (svg) element.append(svg);
    return () => svg?.remove();
  };
}
