import type { Attempt } from './attempt.ts';

const statement =
  (text: string, parameters = {}): Attempt[1] =>
  ({ post }) =>
    post('/api/cypher', { statement: text, parameters });
const host = 'host: localhost';
const last = [host, 'connection: close'];
const hidden = ['GET /api/health HTTP/1.1', ...last, '', ''].join('\r\n');
/** Asked behind the hidden one, which would have closed the connection before. */
const behind = ['GET /api/none HTTP/1.1', ...last, '', ''].join('\r\n');

/** The database as a way to other servers and files. */
export const cypher: Attempt[] = [
  [
    'LOAD CSV of a cloud’s own address',
    statement("LOAD CSV FROM 'http://169.254.169.254/latest' AS l RETURN l"),
    '403 read-only',
  ],
  [
    'a procedure of APOC that fetches',
    statement("CALL apoc.load.json('http://127.0.0.1:22') YIELD value RETURN value"),
    '403 read-only',
  ],
  ['a procedure that tells settings', statement('CALL dbms.listConfig() YIELD name RETURN name'), '403 read-only'],
  ['a parameter whose name is Cypher', statement('RETURN $a', { 'a` DETACH DELETE n //': 1 }), '400 invalid-query'],
  [
    'an id that is Cypher',
    ({ get }) => get(`/api/entities/${encodeURIComponent("county:1'}) DETACH DELETE n //")}`),
    '400 bad-request',
  ],
  [
    'words of a search that are Cypher',
    ({ get }) => get(`/api/search?q=${encodeURIComponent("') DETACH DELETE n //")}`),
    '200',
  ],
  [
    'a kind that is Cypher',
    ({ get }) => get(`/api/search?q=a&kind=${encodeURIComponent('County) DETACH DELETE (n')}`),
    '200',
  ],
];

/** Files outside the page's folder. */
export const paths: Attempt[] = [
  ['.. in the path', ({ raw }) => raw('GET /../../../etc/passwd HTTP/1.1', ...last, '', ''), '404 not-found'],
  ['.. in a code', ({ get }) => get('/%2e%2e/%2e%2e/etc/passwd'), '404 not-found'],
  ['/ in a code', ({ get }) => get('/assets/..%2f..%2f..%2fpackage.json'), '404 not-found'],
  ['\\ in a code', ({ get }) => get('/..%5c..%5cpackage.json'), '404 not-found'],
  ['a code in a code', ({ get }) => get('/%252e%252e%252fpackage.json'), '404 not-found'],
  ['a file that begins with a dot', ({ get }) => get('/.env'), '404 not-found'],
  ['NUL in a path', ({ get }) => get('/index.html%00.js'), '404 not-found'],
  ['a document outside its folder', ({ get }) => get('/api/documents/..%2f..%2fetc%2fpasswd'), '400 bad-request'],
  ['a saved view outside its folder', ({ get }) => get('/api/views/..%2f..%2fpackage'), '400 bad-request'],
];

/** What two programs read differently. */
export const smuggling: Attempt[] = [
  [
    'a blank before a colon',
    ({ raw }) => raw('POST /api/cypher HTTP/1.1', ...last, 'transfer-encoding : chunked', '', '0', '', ''),
    '400 bad-request',
  ],
  [
    'an encoding that is none',
    ({ raw }) => raw('POST /api/cypher HTTP/1.1', ...last, 'transfer-encoding: xchunked', '', '0', '', ''),
    '400 bad-request',
  ],
  [
    'chunked before another encoding',
    ({ raw }) => raw('POST /api/cypher HTTP/1.1', ...last, 'transfer-encoding: chunked, identity', '', '0', '', ''),
    '400 bad-request',
  ],
  [
    'a length with a sign',
    ({ raw }) => raw('POST /api/cypher HTTP/1.1', ...last, 'content-length: +2', '', '{}'),
    '400 bad-request',
  ],
  [
    'a chunk whose size is none',
    ({ raw }) => raw('POST /api/cypher HTTP/1.1', ...last, 'transfer-encoding: chunked', '', '0x2', '{}', '0', '', ''),
    '400 bad-request',
  ],
  [
    'lines that end in LF alone',
    ({ raw }) => raw(`GET /api/alive HTTP/1.1\n${host}\nconnection: close\n\n`),
    '400 bad-request',
  ],
  ['a header without a name', ({ raw }) => raw('GET /api/alive HTTP/1.1', ...last, ': x', '', ''), '400 bad-request'],
  ['NUL in a header', ({ raw }) => raw('GET /api/alive HTTP/1.1', ...last, 'x: a\0b', '', ''), '400 bad-request'],
  ['no host', ({ raw }) => raw('GET /api/alive HTTP/1.1', 'connection: close', '', ''), '400'],
  [
    'another host',
    ({ raw }) => raw('GET /api/alive HTTP/1.1', 'host: evil.example', 'connection: close', '', ''),
    '400 bad-request',
  ],
  [
    'a request in the body of another',
    ({ raw }) => raw('GET /api/alive HTTP/1.1', host, `content-length: ${hidden.length}`, '', hidden + behind),
    '200, 404 not-found',
  ],
  ['a tunnel', ({ raw }) => raw('CONNECT 127.0.0.1:22 HTTP/1.1', ...last, '', ''), ''],
  [
    'the headers back (TRACE)',
    ({ raw }) => raw('TRACE / HTTP/1.1', ...last, 'authorization: Bearer secret', '', ''),
    '404 not-found',
  ],
  ['another method in a header', ({ get }) => get('/api/datasets', { 'x-http-method-override': 'DELETE' }), '200'],
];
