import { Failure } from '../failure.ts';

/** How deep lists and maps may lie in each other: what reads them calls itself as often. */
export const deepestJson = 40;

/**
 * Throws for what JSON.parse would take and programs take differently: a key that stands twice in a map (which of them counts?), the key
 * `__proto__`, bytes that are no UTF-8; and `too-large` for what lies in each other too deeply, before it is parsed.
 */
export function requireStrictJson(bytes: Uint8Array, encoding = 'utf-8'): void {
  // What is read as another would not be what is checked here.
  if (encoding !== 'utf-8') throw new Failure('bad-request', `Wanted a body in UTF-8, found one in ${encoding}.`);
  const text = decoded(bytes);
  const open: (Set<string> | undefined)[] = [];
  let isKey = false;
  // A string that nothing closes is one token, too: looked for anew from each of its signs, it would take minutes.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\],:]/gs)) {
    const keys = open.at(-1);
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined);
      if (open.length > deepestJson) throw tooDeep();
    } else if (token === '}' || token === ']') open.pop();
    else if (isKey && keys !== undefined && token.startsWith('"')) addKey(keys, token);
    isKey = token === '{' || (token === ',' && open.at(-1) !== undefined);
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('bad-request', 'Wanted a body in UTF-8, found other bytes.', { cause });
  }
}

function addKey(keys: Set<string>, quoted: string): void {
  const key = keyOf(quoted);
  if (key === '__proto__') throw new Failure('bad-request', 'body: wanted no key __proto__, found one.');
  if (keys.has(key))
    throw new Failure(
      'bad-request',
      `body: wanted each key once in a map, found ${JSON.stringify(key.slice(0, 60))} twice.`,
    );
  keys.add(key);
}

function keyOf(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    // Its slip is told by who parses the whole.
    return quoted;
  }
}

function tooDeep(): Failure {
  return new Failure(
    'too-large',
    `The body is nested too deeply: lists and maps may lie in each other ${deepestJson} times.`,
    { details: { reason: 'nesting' } },
  );
}
