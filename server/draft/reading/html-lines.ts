const blocks = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN UL OL LI DL DT DD TABLE THEAD TBODY TR FIGURE FIGCAPTION BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6 HR BR ADDRESS'.split(
    ' ',
  ),
);
const unread = new Set('TITLE SCRIPT STYLE NAV ASIDE NOSCRIPT TEMPLATE SVG FORM BUTTON SELECT IFRAME HEAD'.split(' '));

/** What a node of a page has to be for this: the little that every DOM has. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<unknown>;
}

/** The lines of a page: a block each, headings with #, list items with a dot, the cells of a row with tabs between. Without recursion, for pages may be nested deep. */
export function linesOfPage(root: PageNode): string {
  let text = '';
  const todo: (PageNode | string)[] = [root];
  while (todo.length > 0) {
    const next = todo.pop();
    if (next === undefined) break;
    if (typeof next === 'string') {
      text += next;
      continue;
    }
    if (next.nodeType === 3) text += (next.textContent ?? '').replaceAll(/\s+/g, ' ');
    const name = next.nodeName.toUpperCase();
    if (next.nodeType !== 1 && next.nodeType !== 11 && next.nodeType !== 9) continue;
    if (unread.has(name)) continue;
    const [before, behind] = marksOf(name);
    todo.push(behind);
    for (let at = next.childNodes.length - 1; at >= 0; at -= 1) todo.push(next.childNodes[at] as PageNode);
    todo.push(before);
  }
  return tidy(text);
}

function marksOf(name: string): [before: string, behind: string] {
  const level = /^H([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return [`\n\n${'#'.repeat(Number(level))} `, '\n\n'];
  if (name === 'LI') return ['\n· ', '\n'];
  if (name === 'TD' || name === 'TH') return ['', '\t'];
  return blocks.has(name) ? ['\n', '\n'] : ['', ''];
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/ *\t */g, '\t')
        .replaceAll(/[ \u00a0]+/g, ' ')
        .replace(/^[ \u3000]+|[ \t\u3000]+$/g, ''),
    )
    .filter((line) => line !== '' && !/^[·#\s]+$/.test(line))
    .join('\n');
}
