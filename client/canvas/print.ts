import type { Core } from 'cytoscape';
import type { Palette } from '../parts/palette.ts';

/** On paper the whole picture stands in place of what the screen shows of it. Returns its undo. */
export function mountPrint(cy: Core, container: HTMLElement, paletteOf: () => Palette): () => void {
  const picture = document.createElement('img');
  picture.className = 'printed';
  picture.alt = '';
  const onPaper = window.matchMedia('print');
  const prepare = () => {
    picture.src = cy.png({ full: true, scale: 2, bg: paletteOf().ground });
    container.append(picture);
  };
  const onChange = ({ matches }: MediaQueryListEvent) => {
    if (matches) prepare();
    else picture.remove();
  };
  window.addEventListener('beforeprint', prepare);
  onPaper.addEventListener('change', onChange);
  return () => {
    window.removeEventListener('beforeprint', prepare);
    onPaper.removeEventListener('change', onChange);
    picture.remove();
  };
}
