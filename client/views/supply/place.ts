import type { Place } from './layout.ts';

/** For the property `style`: the page's policy forbids it as an attribute. */
export function at({ x, y }: Place, width: number, height?: number): string {
  const size = height === undefined ? '' : `;height:${String(height)}px`;
  return `left:${String(x)}px;top:${String(y)}px;width:${String(width)}px${size}`;
}
