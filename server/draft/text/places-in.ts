/** Where a word stands in a text, in order, and nowhere over another place of it; so many at most. The word has a sign at least. */
export function placesIn(text: string, word: string, most = Infinity): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(word); at !== -1 && places.length < most; at = text.indexOf(word, at + word.length))
    places.push({ start: at, end: at + word.length });
  return places;
}
