import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Language } from './language.ts';

/** Words of the language and names of the graph, from the language worker. */
export async function completeSyntax(context: CompletionContext, language: Language): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\p{L}\p{N}_]*$/u);
  const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
  const isWanted = context.explicit || (word !== null && word.from < word.to) || /[:.$]/.test(before);
  if (!isWanted || isInsideText(context)) return null;
  const answer = await language.complete(context.state.doc.toString(), context.pos);
  if (answer === undefined || context.aborted) return null;
  return {
    from: word?.from ?? context.pos,
    options: answer.options.map(({ label, type }): Completion => ({ label, type, boost: boosts[type] ?? 0 })),
    validFor: /^[\p{L}\p{N}_]*$/u,
  };
}

/** Names of the graph come before words of the language. */
const boosts: Record<string, number> = { variable: 4, property: 3, label: 3, type: 3, keyword: 0, function: -1 };

/** Inside quotation marks: names of entities. */
export async function completeNames(
  context: CompletionContext,
  findNames: (words: string) => Promise<readonly string[]>,
): Promise<CompletionResult | null> {
  const text = context.state.sliceDoc(0, context.pos);
  const open = openText(text);
  if (open === undefined) return null;
  const words = text.slice(open + 1);
  if (words.trim() === '') return null;
  const names = await findNames(words);
  if (context.aborted || names.length === 0) return null;
  return {
    from: open + 1,
    options: names.map((label): Completion => ({ label, type: 'text' })),
    // What is found by pinyin does not hold the letters that were written.
    filter: false,
  };
}

function isInsideText(context: CompletionContext): boolean {
  return openText(context.state.sliceDoc(0, context.pos)) !== undefined;
}

/** Where the text begins that is still open at the end, or undefined. */
function openText(text: string): number | undefined {
  let open: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (open === undefined && (character === "'" || character === '"')) open = at;
    else if (open !== undefined && character === text[open]) open = undefined;
  }
  return open;
}
