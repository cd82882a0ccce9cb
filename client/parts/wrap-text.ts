import { graphemesOf } from './letters.ts';
import { fontPx, isWide, textWidth } from './text-size.ts';

/** Lines no wider than `width`; beyond `mostLines` the last one ends with an ellipsis. */
export function wrap(text: string, width: number, mostLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width)) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
    if (lines.length > mostLines) break;
  }
  lines.push(line.trimEnd());
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), cut(lines.slice(mostLines - 1).reduce(rejoined), width)];
}

/** Two lines as one: the blank at which Latin words were broken is there again. */
function rejoined(one: string, next: string): string {
  return isWide(lastOf(one)) || isWide(graphemesOf(next)[0] ?? '') ? one + next : `${one} ${next}`;
}

/** What stays together on a line: a Latin word with its space, a Han character with the closing marks behind it. */
function piecesOf(text: string, width: number): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const grapheme of graphemesOf(text)) {
    const last = pieces.at(-1);
    const glued = isOpen || /^[\s，。、；：！？）》”’」』】…·,.;:!?)\]]/u.test(grapheme);
    const inWord = last !== undefined && !isWide(grapheme) && !/\s$/.test(last) && !isWide(lastOf(last));
    if (last !== undefined && (glued || inWord) && textWidth(last + grapheme) <= width)
      pieces[pieces.length - 1] = last + grapheme;
    else pieces.push(grapheme);
    isOpen = /^[（《“‘「『【([]$/u.test(grapheme);
  }
  return pieces;
}

function lastOf(text: string): string {
  return graphemesOf(text).at(-1) ?? '';
}

function cut(text: string, width: number): string {
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    if (textWidth(kept + grapheme) + fontPx > width) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}
