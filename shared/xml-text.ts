/** What XML 1.0 has no character for, https://www.w3.org/TR/xml/#charsets. */
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text within XML, as an element's or an attribute's. Breaks and tabs are written by number, for readers turn them into blanks; what XML cannot
 * hold becomes the replacement character.
 */
export function xmlText(text: string): string {
  return text
    .replace(noCharacter, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => named[character] ?? `&#${character.charCodeAt(0)};`);
}
