/** How wide a text is in a font, and how far below the line that `baseline` names its letters stand, in pixels. */
export type Ruler = (font: string, text: string, baseline: CanvasTextBaseline) => { width: number; drop: number };

/** Measures with the fonts of this browser. */
export function createRuler(): Ruler {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('this browser draws on no canvas');
  const ascents = new Map<string, number>();
  const ascentOf = (font: string, baseline: CanvasTextBaseline): number => {
    const key = `${baseline} ${font}`;
    const known = ascents.get(key);
    if (known !== undefined) return known;
    context.font = font;
    context.textBaseline = baseline;
    const measured = context.measureText('国').fontBoundingBoxAscent;
    ascents.set(key, measured);
    return measured;
  };
  return (font, text, baseline) => {
    const drop = ascentOf(font, 'alphabetic') - ascentOf(font, baseline);
    context.font = font;
    return { width: context.measureText(text).width, drop };
  };
}
