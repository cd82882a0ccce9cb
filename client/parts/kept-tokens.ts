/** Whose token it is, as the link calls it that carries it. */
const kinds = ['admin', 'editor'] as const;
export type TokenKind = (typeof kinds)[number];

export interface FoundToken {
  token: string;
  /** Whether somebody has just opened the link that carries it. */
  isFresh: boolean;
}

/**
 * Tells tokens: that of a link `…/#admin=TOKEN` or `…/#editor=TOKEN`, which is out of the address at once, or those that this tab
 * keeps. Links that are opened later count too. Returns its undo.
 */
export function watchTokens(tell: Readonly<Record<TokenKind, (found: FoundToken) => void>>): () => void {
  const take = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    const fresh = kinds.filter((kind) => (given.get(kind) ?? '') !== '');
    if (fresh.length === 0) return;
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    for (const kind of fresh) {
      const token = given.get(kind) ?? '';
      keepToken(kind, token);
      tell[kind]({ token, isFresh: true });
    }
  };
  // The one that was just opened comes last, for the one that counts is the one told last.
  for (const kind of kinds) {
    const kept = keptToken(kind);
    if (kept !== undefined) tell[kind]({ token: kept, isFresh: false });
  }
  take();
  window.addEventListener('hashchange', take);
  return () => window.removeEventListener('hashchange', take);
}

/** Keeps the token for this tab alone, until it is closed; undefined forgets it. */
export function keepToken(kind: TokenKind, token: string | undefined): void {
  try {
    if (token === undefined) sessionStorage.removeItem(keyOf(kind));
    else sessionStorage.setItem(keyOf(kind), token);
  } catch {
    // It is asked for again after the page is opened anew.
  }
}

/** The token that this tab keeps. A page within another one has none: who frames it could lead a click astray. */
export function keptToken(kind: TokenKind): string | undefined {
  try {
    if (new URLSearchParams(location.search).get('embed') === '1') return undefined;
    return sessionStorage.getItem(keyOf(kind)) ?? undefined;
  } catch {
    return undefined;
  }
}

function keyOf(kind: TokenKind): string {
  return `kuajie.${kind}`;
}
