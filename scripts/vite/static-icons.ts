import type { Plugin } from 'vite';

type IconNode = [tag: string, attributes: Record<string, string>];

/**
 * Compiles each Lucide icon to fixed markup. Its own component builds every path at run time through spread attributes, and
 * icons are most of the elements of a notebook: this is half the time that opening a long one takes. Of the component's
 * properties there are `size`, `strokeWidth` and `class`; an icon is always decoration, the button around it has the name.
 */
export function staticIcons(): Plugin {
  return {
    name: 'daybook:static-icons',
    enforce: 'pre',
    transform: {
      filter: { id: /@lucide\/svelte\/dist\/icons\/[^/?]+\.svelte$/ },
      handler: (code, id) => ({ code: component(code, id), map: null }),
    },
  };
}

function component(code: string, id: string): string {
  const written = /const iconData = (\{.*\});/.exec(code)?.[1];
  if (written === undefined) throw new Error(`no icon is in ${id}`);
  const { name, node } = JSON.parse(written) as { name: string; node: IconNode[] };
  const shapes = node.map(
    ([tag, attributes]) =>
      `<${tag} ${Object.entries(attributes)
        .map(([key, value]) => `${key}="${value}"`)
        .join(' ')} />`,
  );
  return `<script>
const { size = 24, strokeWidth = 2, class: classes = '' } = $props();
</script>
<svg xmlns="http://www.w3.org/2000/svg" class={['lucide lucide-${name}', classes]} width={size} height={size}
  viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width={strokeWidth} stroke-linecap="round"
  stroke-linejoin="round" aria-hidden="true">${shapes.join('')}</svg>
`;
}
