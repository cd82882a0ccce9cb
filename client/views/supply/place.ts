import type { Place } from './layout.ts';

/** For the property `style`: the page's policy forbids it as an attribute. */
export function at({ x, y }: Place, width: number, height?: number): string {
  const size = height === undefined ? '' : `;height:${height}px`;
  return `left:${x}px;top:${y}px;width:${width}px${size}`;
}
