import { CypherLanguageService } from '@neo4j-cypher/language-support';
import type { SyntaxNode } from './syntax-tree.ts';

interface SyntaxFault {
  message: string;
  start: number;
  end: number;
}

export interface Parsed {
  /** One tree a statement: several where they are separated by semicolons. */
  statements: SyntaxNode[];
  faults: SyntaxFault[];
}

/** What is used of the parser's own nodes (antlr4ng). */
interface ParserNode {
  children?: ParserNode[];
  start?: { start: number } | null;
  stop?: { stop: number } | null;
  symbol?: { start: number; stop: number; text?: string };
}

interface Parser {
  parse: (text: string) => {
    statementsParsing: {
      ctx: ParserNode;
      syntaxErrors: { message: string; offsets: { start: number; end: number } }[];
    }[];
  };
}

/** Parses as Neo4j does; a text with faults has a tree that must not be trusted. */
export function parse(text: string): Parsed {
  // The library shows its tree to nobody, though everything that it exports is read from it.
  const service = new CypherLanguageService({ consoleCommandsEnabled: false }) as unknown as Parser;
  const { statementsParsing } = service.parse(text);
  const offsetOf = codeUnitOffsets(text);
  return {
    statements: statementsParsing.map(({ ctx }) => toSyntaxNode(ctx, offsetOf)),
    faults: statementsParsing.flatMap(({ syntaxErrors }) =>
      syntaxErrors.map(({ message, offsets }) => ({
        message,
        start: offsetOf(offsets.start),
        end: offsetOf(offsets.end),
      })),
    ),
  };
}

function toSyntaxNode(node: ParserNode, offsetOf: (at: number) => number): SyntaxNode {
  if (node.symbol !== undefined) {
    const { start, stop, text = '' } = node.symbol;
    return { rule: '', text, start: offsetOf(start), end: offsetOf(stop + 1), children: [] };
  }
  const children = (node.children ?? []).map((child) => toSyntaxNode(child, offsetOf));
  return {
    rule: ruleName(node),
    text: '',
    start: offsetOf(node.start?.start ?? 0),
    end: offsetOf((node.stop?.stop ?? -1) + 1),
    children,
  };
}

/** The classes of the generated parser are named after the rules: `NodePatternContext`. */
function ruleName(node: ParserNode): string {
  const name = node.constructor.name.replace(/Context$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The parser counts code points; everything else here counts UTF-16 code units. */
function codeUnitOffsets(text: string): (at: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (at) => at;
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return (at) => offsets[at] ?? text.length;
}
