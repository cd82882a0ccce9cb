import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageNode } from './html-lines.ts';

/** What is used of a page that a library took apart. */
export interface ParsedPage {
  title: string;
  heading: string | undefined;
  body: PageNode;
  /** The part that reads like an article, as HTML; takes the page apart. */
  article: () => string | undefined;
}

/** What both libraries name by types of the browser, which a server has none of. */
interface LinkedPage {
  document: {
    title: string;
    body: PageNode;
    querySelector: (selector: string) => { textContent: string | null } | null;
  };
}
type ReadArticle = new (
  page: unknown,
  options: { charThreshold: number },
) => { parse: () => { content?: unknown } | null };

export function parsePage(html: string): ParsedPage {
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as LinkedPage;
  return {
    title: document.title,
    heading: document.querySelector('h1')?.textContent ?? undefined,
    body: document.body,
    article: () => {
      const found = new (Readability as unknown as ReadArticle)(document, { charThreshold: 120 }).parse();
      return typeof found?.content === 'string' ? found.content : undefined;
    },
  };
}
