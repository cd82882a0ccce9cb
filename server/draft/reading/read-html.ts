import { linesOfPage } from './html-lines.ts';
import { parsePage } from './parse-page.ts';
import type { ReadDocument } from './read-document.ts';

/** The text of a saved page without its navigation: the part that reads like an article, or all of it where none does. */
export function readHtml(html: string): ReadDocument {
  // Libraries walk a page by calling themselves.
  if (depthOf(html) > deepest) return { text: withoutTags(html) };
  const page = parsePage(html);
  const title = titleOf(page.title, page.heading);
  const whole = linesOfPage(page.body);
  // What the library finds may be no more than a caption.
  const article = page.article();
  const text = article === undefined ? '' : linesOfPage(parsePage(article).body);
  const isWhole = text.length * 4 < whole.length && text.length < 400;
  const body = isWhole ? whole : text;
  const headed = title !== undefined && !body.slice(0, 300).includes(title) ? `# ${title}\n\n${body}` : body;
  return { text: headed, ...(title === undefined ? {} : { title }) };
}

const deepest = 400;

/** How deep elements may lie in one another, as the text of the page has it. */
function depthOf(html: string): number {
  let [depth, most] = [0, 0];
  for (const [, closing] of html.matchAll(
    /<(\/?)(?:div|span|p|section|article|ul|ol|li|table|tr|td|b|i|em|strong|font|a|blockquote)\b[^>]*>/gi,
  )) {
    depth = Math.max(0, depth + (closing === '' ? 1 : -1));
    most = Math.max(most, depth);
  }
  return most;
}

function withoutTags(html: string): string {
  const bare = html.replaceAll(/<(script|style|nav|head)\b[\s\S]*?<\/\1>/gi, '').replaceAll(/<[^>]*>/g, '\n');
  return bare
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A page's title often has its site's name behind a mark. */
function titleOf(title: string, heading: string | undefined): string | undefined {
  const own = title.trim();
  const head = heading?.replaceAll(/\s+/g, ' ').trim();
  if (head !== undefined && head !== '') return head;
  const short = own.split(/\s*[-_|—–]\s*/)[0] ?? '';
  return short === '' ? undefined : short;
}
