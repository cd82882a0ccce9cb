/** Quotes are found by their beginnings; shorter ones are looked for one by one. */
const beginning = 8;

/**
 * Where each quote begins in a text. All quotes are found in one walk through it, so that many rows on one long document
 * take time in proportion to both.
 */
export function occurrencesIn(text: string, quotes: ReadonlySet<string>): ReadonlyMap<string, number[]> {
  const starts = new Map<string, number[]>([...quotes].map((quote) => [quote, []]));
  const byBeginning = new Map<string, string[]>();
  for (const quote of quotes) {
    if (quote.length < beginning) {
      if (quote !== '') starts.set(quote, indexesOf(quote, text));
      continue;
    }
    const key = quote.slice(0, beginning);
    const known = byBeginning.get(key);
    if (known === undefined) byBeginning.set(key, [quote]);
    else known.push(quote);
  }
  if (byBeginning.size > 0)
    for (let at = 0; at + beginning <= text.length; at += 1)
      for (const quote of byBeginning.get(text.slice(at, at + beginning)) ?? [])
        if (text.startsWith(quote, at)) starts.get(quote)?.push(at);
  return starts;
}

function indexesOf(quote: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) starts.push(at);
  return starts;
}
