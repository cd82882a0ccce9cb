import type { Refusal } from './walls.ts';
import { withoutTexts } from './without-texts.ts';

/** Beyond these the parser, or Neo4j's planner, works for minutes on a statement of a few hundred characters (measured). */
const deepest = { bracket: 30, case: 6, subquery: 4 };

/** Refuses a statement that is nested too deeply, from its text alone, before anything parses it. */
export function refuseNesting(statement: string): Refusal | undefined {
  const open: { kind: keyof typeof deepest; closes: string }[] = [];
  let before = '';
  for (const { 0: token, index } of withoutTexts(statement).matchAll(/\w+|[()[\]{}]/g)) {
    const word = token.toUpperCase();
    const opened = openedBy(word, before);
    before = word === ')' && before === '(' ? 'CALL' : word;
    if (opened !== undefined) {
      open.push(opened);
      const depth = open.filter(({ kind }) => kind === opened.kind).length;
      if (depth > deepest[opened.kind] || open.length > deepest.bracket)
        return {
          code: 'too-large',
          message: `The statement is nested too deeply here: at most ${deepest.bracket} brackets, ${deepest.case} CASE and ${deepest.subquery} subqueries may lie in each other. Name parts with WITH, or give lists as parameters.`,
          start: index,
          end: index + token.length,
          reason: 'nesting',
        };
    } else if (open.at(-1)?.closes === word) open.pop();
  }
  return undefined;
}

function openedBy(word: string, before: string): { kind: keyof typeof deepest; closes: string } | undefined {
  if (word === 'CASE') return { kind: 'case', closes: 'END' };
  if (word === '(') return { kind: 'bracket', closes: ')' };
  if (word === '[') return { kind: 'bracket', closes: ']' };
  if (word !== '{') return undefined;
  return { kind: /^(EXISTS|COUNT|COLLECT|CALL)$/.test(before) ? 'subquery' : 'bracket', closes: '}' };
}
