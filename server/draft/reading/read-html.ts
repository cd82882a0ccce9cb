import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { linesOfPage } from './html-lines.ts';
import type { ReadDocument } from './read-document.ts';

/** The text of a saved page without its navigation: the part that reads like an article, or all of it where none does. */
export function readHtml(html: string): ReadDocument {
  const { document } = parseHTML(withBody(html));
  const title = titleOf(document.title, document.querySelector('h1')?.textContent ?? undefined);
  const whole = linesOfPage(document.body);
  // The library takes the document apart; what it finds may be no more than a caption.
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 120,
  }).parse();
  const text =
    typeof article?.content === 'string' ? linesOfPage(parseHTML(withBody(article.content)).document.body) : '';
  const isWhole = text.length * 4 < whole.length && text.length < 400;
  const body = isWhole ? whole : text;
  const headed = title !== undefined && !body.slice(0, 300).includes(title) ? `# ${title}\n\n${body}` : body;
  return { text: headed, ...(title === undefined ? {} : { title }) };
}

function withBody(html: string): string {
  return /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

/** A page's title often has its site's name behind a mark. */
function titleOf(title: string, heading: string | undefined): string | undefined {
  const own = title.trim();
  const head = heading?.replaceAll(/\s+/g, ' ').trim();
  if (head !== undefined && head !== '') return head;
  const short = own.split(/\s*[-_|—–]\s*/)[0] ?? '';
  return short === '' ? undefined : short;
}
