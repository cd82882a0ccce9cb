const key = 'kuajie.admin';

export interface FoundToken {
  token: string;
  /** Whether somebody has just opened the link that the server printed. */
  isFresh: boolean;
}

/**
 * Tells the administrator's token: that of the link `…/#admin=TOKEN`, which is out of the address at once, or the one that this tab
 * keeps. Links that are opened later count too. Returns its undo.
 */
export function watchAdminToken(tell: (found: FoundToken) => void): () => void {
  const take = () => {
    const token = new URLSearchParams(location.hash.slice(1)).get('admin') ?? '';
    if (token === '') return false;
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    keepAdminToken(token);
    tell({ token, isFresh: true });
    return true;
  };
  const kept = keptAdminToken();
  if (!take() && kept !== undefined) tell({ token: kept, isFresh: false });
  window.addEventListener('hashchange', take);
  return () => window.removeEventListener('hashchange', take);
}

/** Keeps the token for this tab alone, until it is closed; undefined forgets it. */
export function keepAdminToken(token: string | undefined): void {
  try {
    if (token === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, token);
  } catch {
    // It is asked for again after the page is opened anew.
  }
}

/** The token that this tab keeps. */
export function keptAdminToken(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
