import { nounOf } from '../../i18n/counted.ts';
import { closes, type ConsoleTexts } from './texts-zh.ts';

const s = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${nounOf(n, one, many)}`;

const unclosedEn: Readonly<Record<string, string>> = { "'": 'text', '"': 'text', '`': 'name', '/*': 'comment' };

export const consoleEn: ConsoleTexts = {
  editor: 'Cypher statement. Ctrl Enter runs it, Escape stops it, Tab leaves the editor.',
  loading: 'Loading the editor…',
  run: 'Run',
  runSays: 'Run (Ctrl Enter)',
  stop: 'Stop',
  stopSays: 'Stop in the database (Esc)',
  format: 'Format',
  keep: 'Keep',
  kept: 'Kept',
  keepSays: 'Keep this statement among the favourites',
  running: 'Running…',
  seconds: (seconds) => `${seconds} s`,
  stopped: 'Stopped; the database is no longer working on it.',
  parameters: 'Parameters',
  parameterType: (name) => `Type of $${name}`,
  parameterTypes: {
    String: 'text',
    Integer: 'whole number',
    Float: 'number',
    Boolean: 'true or false',
    Date: 'date',
    List: 'list',
    Null: 'null',
  },
  results: 'Result',
  tabs: { table: 'Table', graph: 'Graph', raw: 'JSON', plan: 'Plan' },
  rows: (n, ms, engine) =>
    `${s(n, 'row')} · ${s(ms, 'ms', 'ms')} · ${engine === 'neo4j' ? 'Neo4j' : 'embedded engine'}`,
  truncated: {
    rows: (n, total) =>
      `Only the first ${n.toLocaleString('en')} rows are shown${total === undefined ? '' : ` of ${total.toLocaleString('en')}`}, the most that the console returns. Add LIMIT, or narrow the pattern.`,
    bytes: (n) =>
      `Only the first ${n.toLocaleString('en')} rows are shown: the result is larger than 8 MB. Return fewer properties.`,
    time: (n) => `Only the first ${n.toLocaleString('en')} rows are shown: the statement was stopped after 20 seconds.`,
  },
  brokenOff: (message) => `The result breaks off here: ${message}`,
  engineSays: 'The engine says:',
  noRow: 'No rows.',
  noRowSays: 'There is nothing wrong with the statement; the graph just has no such pattern.',
  readOnly: 'Read-only · up to 5,000 rows, 8 MB, 20 s',
  readsAll: (datasets) => `A statement asks all data, including datasets that are off: ${datasets}.`,
  nothingYet:
    'Write a statement, or choose one of the questions beside it. Statements can read the graph, not change it.',
  noGraph: 'This result has no nodes or relationships to draw. Return some, for example RETURN c, r, g.',
  noPlan: 'Write EXPLAIN or PROFILE before the statement to see how Neo4j runs it.',
  rawCut: (n) => `The first ${n} rows; the download has all.`,
  cutGraph: (n) => `${s(n, 'more entity', 'more entities')} not drawn: 500 are drawn at once.`,
  othersNotDrawn: (n) => `${s(n, 'node')} not drawn: not entities of the graph.`,
  addToCanvas: 'Add to the canvas',
  showOnCanvas: 'Show on the canvas',
  downloadCsv: 'CSV',
  downloadJson: 'JSON',
  copyCell: 'Copy cell',
  copied: 'Copied.',
  copyFailed: 'The browser does not allow this page to copy.',
  evidenceColumn: 'Evidence',
  openEvidence: 'Open the sentence',
  moreEvidence: (n) => `and ${n} more`,
  sortBy: (column) => `Sort by ${column}`,
  tableLabel: (rows, columns) =>
    `Table of ${s(rows, 'row')} and ${s(columns, 'column')}. Arrow keys move, Enter opens an entity or a relation.`,
  plan: { operator: 'Operator', details: 'Details', estimated: 'Estimated rows', rows: 'Rows', hits: 'DB hits' },
  endsEarly: (part) =>
    part === ''
      ? 'There is nothing in the statement.'
      : `The statement ends too early, something is missing after: ${part}`,
  errors: {
    'needs-neo4j': (part) =>
      part === ''
        ? 'The embedded engine may not answer this statement as Neo4j does, so it is not run.'
        : `The embedded engine may not answer this part as Neo4j does, so the statement is not run: ${part}`,
    'read-only': (part) => `The console only reads. Not allowed here: ${part}`,
    'too-large': () => 'The statement is too large for the console, or would take too much memory.',
    'invalid-query': (part) =>
      part.trim() === '' ? 'There is an error in the statement.' : `There is an error in the statement, here: ${part}`,
    timeout: () =>
      'The statement took longer than 20 seconds and was stopped in the database. Narrow the pattern, or add LIMIT.',
    'too-many-requests': () => 'Too many statements are running at once. Stop one, or wait a moment.',
  },
  reasons: {
    'own-statements': ([amount = '']) =>
      `${amount} of your statements are running, which is the most allowed. Stop one with Esc, or wait for it.`,
    'all-statements': ([amount = '']) =>
      `The server is running ${amount} statements, which is the most it takes. Try again in a few seconds.`,
    nesting: () =>
      'The statement is nested too deeply here: at most 30 brackets, 6 CASE and 4 subqueries inside one another. Name parts with WITH, or give lists as parameters.',
    length: () => 'The statement is too long: at most 6,000 characters. Give long lists as parameters.',
    unread: () =>
      'The statement could not be read in ten seconds: it is too long or too deeply nested. Shorten it, or give lists as parameters.',
    'not-ready': () => 'The console is not ready yet. Please try again in a moment.',
    show: () =>
      'SHOW tells of indexes, users, settings and the like, not of the graph, so the console does not run it. For what is in the graph use CALL db.labels(), CALL db.relationshipTypes() or CALL db.propertyKeys(); for the rest, Neo4j’s own cypher-shell or Browser.',
    'load-csv': () =>
      'LOAD CSV reads files and addresses, so the console does not run it. Load tables with npm run load.',
    use: () => 'USE changes the database, so the console does not run it. Set NEO4J_DATABASE for the server instead.',
  },
  neo4jCommand: 'This starts a Neo4j beside the program:',
  hintsTitle: 'This may help',
  apply: (nearest) => `Write ${nearest}`,
  hints: {
    'unknown-label': ({ found, nearest }) =>
      `No entity has the label ${found}.${nearest === undefined ? '' : ` The nearest one is ${nearest}.`}`,
    'unknown-type': ({ found, nearest }) =>
      `No relation has the type ${found}.${nearest === undefined ? '' : ` The nearest one is ${nearest}.`}`,
    'unknown-property': ({ found, nearest }) =>
      `Nothing has the property ${found}.${nearest === undefined ? '' : ` The nearest one is ${nearest}.`}`,
    'unknown-function': ({ found, nearest }) =>
      `There is no function ${found}().${nearest === undefined ? '' : ` Perhaps ${nearest}().`}`,
    'unknown-variable': ({ found, nearest }) =>
      `${found} is not bound by a pattern before.${nearest === undefined ? '' : ` Perhaps ${nearest}.`}`,
    'missing-parameter': ({ found }) => `The parameter $${found} has no value: give it one below the statement.`,
    unaliased: ({ found }) => `What WITH passes on needs a name: ${found} AS name.`,
    'unquoted-text': ({ found }) => `Text stands in quotation marks: '${found}'.`,
    'reversed-direction': ({ found }) => `${found} leads the other way between these two kinds: turn the arrow round.`,
    'equals-null': () => 'Nothing equals null, not even null: write IS NULL or IS NOT NULL.',
    'wrong-operator': ({ found }) => `Cypher does not know ${found}: it writes =, <>, AND, OR.`,
    'full-width': ({ found }) => `${found} is a full-width sign; Cypher wants the half-width one.`,
    unclosed: ({ found }) =>
      `The ${unclosedEn[found] ?? 'bracket'} ${found} does not end: ${closes[found]} is missing.`,
    'unknown-keyword': ({ found, nearest }) => `Cypher has no ${found}. Perhaps ${nearest} is meant.`,
    'nothing-returned': () => 'The statement returns nothing: end it with RETURN and what you want to see.',
    unconnected: () =>
      'Two patterns share no name: every match of one is joined with every match of the other, which grows fast.',
  },
  questions: 'Questions',
  questionsText: 'Choose a question; its statement is put into the editor and run.',
  names: 'Names',
  namesSay: 'A click writes the name at the end of the statement.',
  labels: 'Labels',
  types: 'Relationship types',
  properties: 'Properties',
  history: 'History',
  favourites: 'Kept',
  searchHistory: 'Search the history',
  noHistory: 'Nothing has been run yet. The history stays in this browser.',
  noFavourites: 'Nothing kept yet. “Keep” puts the statement here.',
  noneFound: 'No statement contains these words.',
  clearHistory: 'Clear the history',
  failedRun: 'failed',
  rowCount: (n) => s(n, 'row'),
};
