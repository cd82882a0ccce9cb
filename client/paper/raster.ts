import type { Picture } from './svg-file.ts';

/** Beyond either of these no browser of today is sure to draw; what it draws then is empty. */
const [mostSidePx, mostPx] = [16_000, 200_000_000];

/** A picture of so many pixels is made by no browser. */
class TooManyPixels extends Error {
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    super(`wanted a picture of at most ${mostSidePx} pixels a side and ${mostPx} in all, found ${width} × ${height}`);
    this.name = 'TooManyPixels';
    this.width = width;
    this.height = height;
  }
}

/** The picture as PNG, `scale` pixels for each of its own. Throws `TooManyPixels`. */
export async function pngOf({ svg, width, height }: Picture, scale: number): Promise<Blob> {
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (Math.max(wide, high) > mostSidePx || wide * high > mostPx) throw new TooManyPixels(wide, high);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(wide, high);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = wide;
    canvas.height = high;
    canvas.getContext('2d')?.drawImage(image, 0, 0, wide, high);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new TooManyPixels(wide, high);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
