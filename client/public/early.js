// Asks the server for what the program asks first, while that is still being read; client/early.ts hands the answers on.
{
  const asked = new URLSearchParams(location.search);
  const lens = asked.get('lens') ?? 'cross-border';
  const ahead = ['./api/schema'];
  // A statement and a saved view are another picture, and what is no name of a lens is none.
  if (!asked.has('q') && !asked.has('saved') && /^[a-z][a-z0-9-]*$/.test(lens))
    ahead.push(lens === 'cross-border' ? './api/network' : `./api/network?lens=${lens}`);
  // Where nobody answers, the program asks itself and says so.
  globalThis.kuajieEarly = new Map(ahead.map((url) => [url, fetch(url).catch(() => undefined)]));
}
