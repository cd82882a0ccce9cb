import { isNotParamError, lintCypherQuery } from '@neo4j-cypher/language-support';
import type { GraphTypes, TypesByName } from '../store/value-type.ts';
import type { Hint } from '../../shared/contract/cypher-routes.ts';
import { faultPlace } from '../../shared/fault-place.ts';
import { hintsOn, hintsOnFault, type Vocabulary } from './hints.ts';
import { checkQuery } from './subset/clauses.ts';
import type { Column } from './subset/projection.ts';
import { type Context, NotCovered, render } from './subset/context.ts';
import { refuseNesting } from './nesting.ts';
import { parse, type Parsed } from './parse.ts';
import type { InspectionPolicy } from './policy.ts';
import { everyNode, nameOf, type SyntaxNode } from './syntax-tree.ts';

export interface InspectionRequest {
  statement: string;
  /** The types of the parameters; of all that are given. */
  parameters: TypesByName;
  /** Where given, the statement must also be one that the embedded engine answers as Neo4j does. */
  graph?: GraphTypes | undefined;
  /** The names of the graph, for hints; none are given without. */
  vocabulary?: Vocabulary | undefined;
}

export interface Fault {
  code: 'invalid-query' | 'needs-neo4j' | 'read-only' | 'too-large';
  message: string;
  /** The place in the statement, as offsets in UTF-16 code units. */
  start: number;
  end: number;
  reason?: string;
  /** What the embedded engine does not cover. */
  construct?: string;
}

export interface Inspection {
  fault?: Fault;
  /** The statement as the engine is to run it. */
  text: string;
  columns: Column[];
  mode: 'run' | 'explain' | 'profile';
  /** Without its EXPLAIN or PROFILE. */
  body: string;
  /** The parser found faults: Neo4j's word on them is final, but it must not run what was not looked at. */
  isUnparsed: boolean;
  hints: Hint[];
}

/** The parser takes more than a minute for a text of 42 kB. */
const longestStatement = 6000;

/** Everything that is known of a statement before it runs. Needs no database; takes some 30 ms. */
export function inspect(request: InspectionRequest, policy: InspectionPolicy): Inspection {
  const inspection = placed(inspectStatement(request, policy), request.statement);
  const { fault } = inspection;
  if (fault === undefined || request.vocabulary === undefined) return inspection;
  return { ...inspection, hints: [...hintsOnFault(request.statement, fault.message, fault), ...inspection.hints] };
}

function placed(inspection: Inspection, statement: string): Inspection {
  const { fault } = inspection;
  if (fault?.code !== 'invalid-query') return inspection;
  return { ...inspection, fault: { ...fault, ...faultPlace(statement, fault.message, fault) } };
}

function inspectStatement(
  { statement, parameters, graph, vocabulary }: InspectionRequest,
  policy: InspectionPolicy,
): Inspection {
  const nothing: Inspection = {
    text: statement,
    body: statement,
    columns: [],
    mode: 'run',
    isUnparsed: true,
    hints: [],
  };
  if (statement.length > longestStatement)
    return {
      ...nothing,
      fault: {
        code: 'too-large',
        message: `A statement may have ${longestStatement} characters; this one has ${statement.length}. Give long lists as parameters.`,
        start: longestStatement,
        end: statement.length,
        reason: 'length',
      },
    };
  if (statement.trim() === '')
    return {
      ...nothing,
      fault: {
        code: 'invalid-query',
        message: 'An empty statement: write one, such as MATCH (n) RETURN n LIMIT 25.',
        start: 0,
        end: statement.length,
      },
    };
  const nesting = refuseNesting(statement);
  if (nesting !== undefined) return { ...nothing, fault: nesting };
  const parsed = parse(statement);
  const [first] = parsed.statements;
  const [fault] = parsed.faults;
  if (fault !== undefined || first === undefined)
    // On Neo4j its own word on a fault is final.
    return graph === undefined || fault === undefined
      ? nothing
      : { ...nothing, fault: { code: 'invalid-query', ...fault } };
  const refusal = policy.refuse(parsed.statements);
  if (refusal !== undefined) return { ...nothing, fault: refusal };
  const { mode, body } = readOptions(statement, first);
  const hints = vocabulary === undefined ? [] : hintsOn(first, vocabulary, [...parameters.keys()]);
  const known = { text: statement, body, columns: [], mode, isUnparsed: false, hints };
  const missing = mode === 'explain' ? undefined : missingParameter(first, parameters);
  if (missing !== undefined) return { ...known, fault: missing };
  if (graph === undefined) return known;
  return {
    ...known,
    ...inspectForEmbedded(statement, parsed, first, { parameters, graph, clauses: policy.clauses, mode }),
  };
}

function missingParameter(first: SyntaxNode, parameters: TypesByName): Fault | undefined {
  for (const node of everyNode(first)) {
    const name = node.rule === 'parameter' ? nameOf(node).replace(/^\$/, '') : undefined;
    if (name !== undefined && !parameters.has(name))
      return {
        code: 'invalid-query',
        message: `The parameter $${name} has no value: give it one.`,
        start: node.start,
        end: node.end,
      };
  }
  return undefined;
}

function readOptions(statement: string, first: SyntaxNode): Pick<Inspection, 'mode' | 'body'> {
  const options = [...everyNode(first)].filter(({ rule }) => rule === 'preparserOption');
  const mode = options.map(({ start, end }) => statement.slice(start, end).toLowerCase());
  const asked = mode.find((one): one is 'explain' | 'profile' => one === 'explain' || one === 'profile');
  if (asked === undefined) return { mode: 'run', body: statement };
  const body = options
    .filter((_, at) => mode[at] === 'explain' || mode[at] === 'profile')
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), statement);
  return { mode: asked, body: body.trim() };
}

function inspectForEmbedded(
  statement: string,
  { statements }: Parsed,
  first: SyntaxNode,
  { parameters, graph, clauses, mode }: Pick<Context, 'parameters' | 'graph' | 'clauses'> & Pick<Inspection, 'mode'>,
): Partial<Inspection> {
  const fault = semanticFault(statement);
  if (fault !== undefined) return { fault };
  const context: Context = {
    source: statement,
    graph,
    parameters,
    rewrites: new Map(),
    aggregates: new Set(),
    apart: new Set(),
    fixed: new Map(),
    clauses,
  };
  try {
    if (mode !== 'run') throw new NotCovered({ start: 0, end: statement.length }, mode.toUpperCase());
    if (statements.length > 1) throw new NotCovered(first, 'several statements');
    refuseLostName(first);
    const columns = checkQuery(context, first);
    return { columns, text: render(context, first) };
  } catch (cause) {
    if (!(cause instanceof NotCovered)) throw cause;
    return {
      fault: {
        code: 'needs-neo4j',
        message: `The embedded engine was not shown to answer ${cause.message} as Neo4j does. \`npm run neo4j\` starts a Neo4j that does.`,
        construct: cause.message,
        start: cause.start,
        end: cause.end,
      },
    };
  }
}

/** What the engine hands out are plain objects, which cannot hold this key. */
function refuseLostName(first: SyntaxNode): void {
  for (const node of everyNode(first))
    if (node.rule === '' && nameOf(node) === '__proto__') throw new NotCovered(node, 'the name __proto__');
}

/** What Neo4j's own semantic analysis says; that a parameter is not defined it says of every parameter. */
function semanticFault(statement: string): Fault | undefined {
  for (const { severity, message, offsets } of lintCypherQuery(statement, {}).diagnostics) {
    const text = typeof message === 'string' ? message : message.value;
    if (severity === 1 && isNotParamError({ message: text }))
      return { code: 'invalid-query', message: text, start: offsets.start, end: offsets.end };
  }
  return undefined;
}
