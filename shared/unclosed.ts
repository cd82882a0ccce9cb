/** What is opened in a statement and not closed, and where, as an offset in UTF-16 code units. */
export interface Unclosed {
  found: string;
  start: number;
}

const closedBy: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Texts, names in backticks and comments as wholes; what opens one that does not end; brackets. */
const pieces =
  /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<open>\/\*|['"`])|(?<bracket>[()[\]{}])/gs;

/** The text, name or comment of a Cypher statement that is opened and not closed: all that follows is in it. */
export function textLeftOpen(statement: string): Unclosed | undefined {
  for (const { groups, index } of statement.matchAll(pieces))
    if (groups?.['open'] !== undefined) return { found: groups['open'], start: index };
  return undefined;
}

/** What keeps a Cypher statement from ending: a text, a name, a comment, or else the innermost bracket that another or the end comes before. */
export function unclosedIn(statement: string): Unclosed | undefined {
  const text = textLeftOpen(statement);
  if (text !== undefined) return text;
  const open: Unclosed[] = [];
  for (const { groups, index } of statement.matchAll(pieces)) {
    const bracket = groups?.['bracket'];
    const last = open.at(-1);
    if (bracket === undefined) continue;
    if (Object.hasOwn(closedBy, bracket)) open.push({ found: bracket, start: index });
    // What closes more than was opened is what is wrong.
    else if (last === undefined || closedBy[last.found] !== bracket) return last;
    else open.pop();
  }
  return open.at(-1);
}
