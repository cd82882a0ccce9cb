/** The line, from 1 on, on which a cell begins whose quotation mark is never closed. Elsewhere the text holds to RFC 4180. */
export function openQuoteLine(pieces: Iterable<string>, delimiter: string): number {
  let [line, opened, isInside, mayBegin, isClosed, before] = [1, 1, false, true, false, ''];
  for (const piece of pieces)
    for (const char of piece) {
      const isMark = char === '"';
      // A mark behind one that closes is a mark of the cell.
      const begins = isMark && !isInside && (mayBegin || isClosed);
      if (begins && mayBegin) opened = line;
      isClosed = isMark && isInside;
      isInside = begins || (isInside && !isMark);
      const isBreak = char === '\n' || char === '\r';
      mayBegin = !isInside && (isBreak || char === delimiter || char === '\uFEFF');
      if (isBreak && !(char === '\n' && before === '\r')) line += 1;
      before = char;
    }
  return opened;
}
