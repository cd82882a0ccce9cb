/** Copies a text and says whether it did: a page that is not on HTTPS may not. */
export function copyText(text: string): Promise<boolean> {
  // Where copying is forbidden the browser has no clipboard at all, whatever the types say.
  return Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );
}
