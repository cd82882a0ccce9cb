/**
 * What the page gives a browser as markup or as a script, beside lit-html's templates: markup of libraries becomes text, and a script is one of
 * the page's own files. Whatever is no script of ours so stays text even where a library writes it as markup. The server's policy wants it so.
 */
export function trustOwnAddresses(): void {
  const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => text.replaceAll('<', '&lt;'),
    createScriptURL: (text) => {
      if (new URL(text, location.href).origin !== location.origin)
        throw new TypeError(`wanted a script of this page, found ${text}`);
      return text;
    },
  });
}

/** Of the W3C's Trusted Types, which TypeScript does not know yet. */
interface TrustedTypes {
  createPolicy: (name: string, rules: Record<'createHTML' | 'createScriptURL', (text: string) => string>) => unknown;
}
