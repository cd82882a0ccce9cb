import type { TypedValue } from '#shared/contract/cypher-values';
import { RequestError } from '../api.ts';
import { type ConsoleState, firstConsole, type QueryResult } from '../views/cypher/console.ts';
import { many } from './build.ts';
import { middleOf, panelOfView } from './middle.ts';
import type { NamedState } from './state.ts';
import { treaties } from './treaties.ts';
import { latinName, longName, schema } from './world.ts';

const statement = 'MATCH (c:County) RETURN c.name AS county, count(*) AS agreements';
const withParameter = 'MATCH (c {name: $county}) RETURN c';
const text = (value: string): TypedValue => ({ $type: 'String', _value: value });
const result: QueryResult = {
  ...{ statement, fields: ['county', 'agreements'], truncated: undefined, notifications: [], hints: [] },
  rows: [
    [text('汝城县'), { $type: 'Integer', _value: '3' }],
    [text(latinName), { $type: 'Integer', _value: '12' }],
    [text(longName), { $type: 'Null', _value: null }],
  ],
  ...{ plan: undefined, engine: 'embedded', error: undefined, tookMs: 12 },
};

const answered = (change: Partial<QueryResult>) => ({
  run: { state: 'done' as const, result: { ...result, ...change } },
});
const misspelt = "Invalid input 'RETRUN': expected RETURN";
const refused = (code: RequestError['code'], details: unknown = {}, says = misspelt) => ({
  run: { state: 'failed' as const, statement, error: new RequestError(code, says, undefined, details) },
});
const endsEarly = { start: statement.length, end: statement.length };

const states: readonly { name: string; console: Partial<ConsoleState> }[] = [
  { name: 'nothing yet', console: {} },
  { name: 'with a parameter', console: { statement: withParameter } },
  { name: 'running', console: { statement, run: { state: 'busy', seconds: 7 } } },
  { name: 'stopped', console: { statement, run: { state: 'stopped' } } },
  { name: 'a table', console: { statement, ...answered({}) } },
  {
    name: 'no rows, with a hint',
    console: {
      statement,
      ...answered({
        rows: [],
        hints: [{ code: 'unknown-label', found: 'Conty', nearest: 'County', start: 9, end: 15 }],
      }),
    },
  },
  {
    name: 'cut, and broken off',
    console: {
      statement,
      ...answered({
        truncated: { reason: 'rows', total: 80_000 },
        error: { code: 'unavailable', message: 'the connection was lost' },
      }),
    },
  },
  { name: 'a graph without nodes', console: { statement, tab: 'graph', ...answered({}) } },
  {
    name: 'JSON, many rows',
    console: {
      statement,
      tab: 'raw',
      ...answered({ rows: many(300, (nth) => [text(`第${nth}县`), { $type: 'Integer', _value: String(nth) }]) }),
    },
  },
  {
    name: 'a plan',
    console: {
      statement,
      tab: 'plan',
      ...answered({
        plan: {
          operator: 'ProduceResults',
          details: 'county',
          estimatedRows: 3,
          children: [{ operator: 'NodeByLabelScan', details: 'c:County', children: [] }],
        },
      }),
    },
  },
  {
    name: 'a notification of the engine',
    console: {
      statement,
      ...answered({
        notifications: [
          { title: 'Cartesian product', description: 'This query builds a cartesian product.', severity: 'WARNING' },
        ],
      }),
    },
  },
  { name: 'an error in the statement', console: { statement, ...refused('invalid-query', { start: 17, end: 23 }) } },
  {
    name: 'a statement that ends too early',
    console: { statement, ...refused('invalid-query', endsEarly, "Invalid input '': expected an expression or ')'") },
  },
  {
    name: 'a bracket that is not closed',
    console: {
      statement,
      ...refused('invalid-query', {
        ...{ start: 17, end: 23 },
        hints: [{ code: 'unclosed', found: '(', start: 6, end: 7 }],
      }),
    },
  },
  {
    name: 'a misspelt keyword',
    console: {
      statement,
      ...refused('invalid-query', {
        ...{ start: 17, end: 23 },
        hints: [{ code: 'unknown-keyword', found: 'RETRUN', nearest: 'RETURN', start: 17, end: 23 }],
      }),
    },
  },
  {
    name: 'a statement that was changed since it failed',
    console: { statement: '', ...refused('invalid-query', { start: 17, end: 23 }) },
  },
  {
    name: 'a parameter that was given since it was missing',
    console: {
      statement: withParameter,
      ...{ asked: { statement: withParameter, parameters: {} }, parameters: { county: { type: 'String', text: '' } } },
      run: { ...refused('invalid-query').run, statement: withParameter },
    },
  },
  {
    name: 'needs Neo4j',
    console: { statement, ...refused('needs-neo4j', { construct: 'shortestPath', start: 0, end: 5 }) },
  },
  { name: 'no server', console: { statement, ...refused('unreachable') } },
];

const withOneOff: NamedState = {
  name: 'with a dataset that is off',
  draw: middleOf('cypher', {
    hiddenDatasets: new Set(['small']),
    schema: { ...schema, datasets: [{ id: 'small', title: 'Small' }] },
  }),
};

export const consoleStates: readonly NamedState[] = [
  ...states.map(({ name, console }) => ({
    name,
    draw: middleOf('cypher', { console: { ...firstConsole, ...console } }),
  })),
  withOneOff,
];

export const statementsStates: readonly NamedState[] = [
  { name: 'questions that this graph answers', draw: panelOfView('cypher') },
  { name: 'of treaties between Powers', draw: panelOfView('cypher', treaties) },
  { name: 'before the graph is known', draw: panelOfView('cypher', { schema: undefined }) },
];
