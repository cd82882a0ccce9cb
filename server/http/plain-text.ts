import { Failure } from '../failure.ts';

interface Allowed {
  /** Marks that turn the direction of what follows: text that others read must be what it looks like. */
  bidi: boolean;
}

/** Throws `bad-request` where a text in it holds what no text holds: NUL, half a surrogate pair, and unless allowed what turns its direction. */
export function requirePlainText(value: unknown, part: string, { bidi }: Allowed): void {
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') requirePlain(next, part, bidi);
    else if (typeof next === 'object' && next !== null)
      for (const [key, inner] of Object.entries(next)) waiting.push(key, inner ?? 0);
  }
}

function requirePlain(text: string, part: string, bidi: boolean): void {
  const found = text.includes('\0')
    ? 'a NUL character'
    : /\p{Surrogate}/u.test(text)
      ? 'half a surrogate pair'
      : !bidi && /[\u202a-\u202e\u2066-\u2069]/.test(text)
        ? 'a control that turns the direction of text'
        : undefined;
  if (found !== undefined) throw new Failure('bad-request', `${part}: wanted plain text, found ${found}.`);
}
