import { child, everyNode, nameOf, type SyntaxNode, tokensOf } from './syntax-tree.ts';

export interface Refusal {
  code: 'read-only' | 'too-large';
  message: string;
  /** For programs: the page words it in the reader's language. */
  reason?: string;
  start: number;
  end: number;
}

/** Clauses that only read. What is not in this list is refused, whatever it is. */
const readingClauses = new Set([
  'matchClause',
  'withClause',
  'returnClause',
  'unwindClause',
  'filterClause',
  'letClause',
  'forListClause',
  'orderBySkipLimitClause',
  'subqueryClause',
  'callClause',
  'finishClause',
]);

/** Procedures that only read the graph and its schema. */
const readingProcedures = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
  'db.index.vector.querynodes',
  'db.index.vector.queryrelationships',
]);

/** Functions with a namespace that compute from their arguments alone. */
const readingNamespaces =
  /^(date|datetime|localdatetime|localtime|time|duration|point|vector|apoc\.(text|coll|map|math|number|convert|date|temporal|agg|label|node|rel|diff|any))\./;

/** They tell of files that LOAD CSV reads. */
const fileFunctions = new Set(['file', 'linenumber']);

const showSentence =
  'SHOW tells of indexes, users, settings and the like, not of the graph; the console does not run it. For what is in the graph use CALL db.labels(), CALL db.relationshipTypes() or CALL db.propertyKeys(); for the rest, Neo4j’s own cypher-shell or Browser.';

/** Paths longer than this are not collected: they outgrow every limit of memory that Neo4j has. */
const longestCollectedPath = 6;

/** Why a statement may not run here, or undefined. It looks at the parse tree alone, and knows no engine. */
export function refuse(statements: readonly SyntaxNode[]): Refusal | undefined {
  const written = statements.filter((statement) => everyText(statement) !== '');
  const second = written[1];
  if (second !== undefined)
    return at(second, 'read-only', 'One statement at a time: take away what follows the semicolon.');
  for (const statement of written)
    for (const node of everyNode(statement)) {
      const refusal = refuseNode(node);
      if (refusal !== undefined) return refusal;
    }
  return written.map(refuseLongPaths).find((refusal) => refusal !== undefined);
}

function everyText(statement: SyntaxNode): string {
  return [...everyNode(statement)].map(({ text }) => (text === '<EOF>' ? '' : text)).join('');
}

function refuseNode(node: SyntaxNode): Refusal | undefined {
  if (node.rule === 'command' && firstWords(node).startsWith('SHOW'))
    return { ...at(node, 'read-only', showSentence), reason: 'show' };
  if (node.rule === 'command')
    return at(node, 'read-only', `${firstWords(node)} administers the database; the console only reads the graph.`);
  if (node.rule === 'clause') {
    const [clause] = node.children;
    if (clause !== undefined && !readingClauses.has(clause.rule)) return refuseClause(clause);
  }
  if (node.rule === 'subqueryInTransactionsParameters')
    return at(node, 'read-only', 'CALL … IN TRANSACTIONS commits by itself; leave IN TRANSACTIONS out.');
  if (node.rule === 'callClause') return refuseProcedure(node);
  if (node.rule === 'functionName') return refuseFunction(node);
  return undefined;
}

function refuseClause(clause: SyntaxNode): Refusal {
  const words = tokensOf(clause)
    .filter((token) => /^\w+$/.test(token))
    .slice(0, 2)
    .join(' ');
  const isTerminate = clause.children[0]?.rule === 'terminateCommand';
  const messages: Record<string, string> = {
    composableCommandClauses: isTerminate
      ? 'TERMINATE ends transactions of others; the console only reads the graph. Esc ends your own statement.'
      : showSentence,
    loadCSVClause: 'LOAD CSV reads files and addresses; load tables with `npm run load -- FOLDER`.',
    useClause: 'USE changes the database; set NEO4J_DATABASE for the server instead.',
  };
  const reason = reasons[clause.rule];
  const refusal = at(
    clause,
    'read-only',
    messages[clause.rule] ??
      `${words} would write; the console only reads. Change the dataset’s tables and load them again.`,
  );
  return reason === undefined || isTerminate ? refusal : { ...refusal, reason };
}

const reasons: Record<string, string> = {
  composableCommandClauses: 'show',
  loadCSVClause: 'load-csv',
  useClause: 'use',
};

function refuseProcedure(node: SyntaxNode): Refusal | undefined {
  const procedure = child(node, 'procedureName');
  const name = procedure === undefined ? '' : nameOf(procedure);
  if (procedure === undefined || readingProcedures.has(name.toLowerCase())) return undefined;
  return at(
    procedure,
    'read-only',
    `The procedure ${name} is not in the list of those that only read the graph: ${[...readingProcedures].slice(0, 3).join(', ')} and others of db.schema and db.index.`,
  );
}

function refuseFunction(node: SyntaxNode): Refusal | undefined {
  const name = nameOf(node);
  const isPlain = !name.includes('.') && !fileFunctions.has(name.toLowerCase());
  if (isPlain || readingNamespaces.test(name.toLowerCase())) return undefined;
  return at(
    node,
    'read-only',
    `The function ${name} is not in the list of those that only compute from their arguments.`,
  );
}

/** Lists of paths without a bound run the database out of memory past all its limits (measured on Neo4j 5.26). */
function refuseLongPaths(statement: SyntaxNode): Refusal | undefined {
  const nodes = [...everyNode(statement)];
  const collects = nodes.some(
    (node) =>
      node.rule === 'collectExpression' ||
      node.rule === 'patternComprehension' ||
      (node.rule === 'functionName' && nameOf(node).toLowerCase() === 'collect'),
  );
  if (!collects) return undefined;
  const long = nodes.find(
    (node) =>
      (node.rule === 'pathLength' || node.rule === 'quantifier') &&
      longestOf(node) > longestCollectedPath &&
      !isShortest(statement, node),
  );
  return long === undefined
    ? undefined
    : at(
        long,
        'too-large',
        `A list of paths of this length can outgrow the database’s memory: give an upper bound of at most ${longestCollectedPath}, such as *..${longestCollectedPath}, or leave collect() out.`,
      );
}

function longestOf(node: SyntaxNode): number {
  const tokens = tokensOf(node);
  const numbers = tokens.filter((token) => /^\d+$/.test(token)).map(Number);
  const last = tokens.filter((token) => token !== '}').at(-1) ?? '';
  if (/^\d+$/.test(last)) return numbers.at(-1) ?? Infinity;
  return Infinity;
}

function isShortest(statement: SyntaxNode, node: SyntaxNode): boolean {
  return [...everyNode(statement)].some(
    ({ rule, start, end }) => rule === 'shortestPathPattern' && start <= node.start && node.end <= end,
  );
}

function firstWords(node: SyntaxNode): string {
  return [...everyNode(node)]
    .filter(({ text }) => /^\w+$/.test(text))
    .slice(0, 2)
    .map(({ text }) => text.toUpperCase())
    .join(' ');
}

function at({ start, end }: SyntaxNode, code: Refusal['code'], message: string): Refusal {
  return { code, message, start, end };
}
