import { zipOf } from '../../support/zip.ts';
import { token, treaties } from '../../support/treaties-table.ts';
import type { Attempt } from './attempt.ts';

const admin = { authorization: `Bearer ${token}` };
const entity =
  '<!DOCTYPE g [<!ENTITY e SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&e;"/></graph></graphml>';
const picture = `data:image/svg+xml;base64,${btoa('<svg onload="alert(1)"/>')}`;

/** Names that JavaScript gives a meaning; none may reach what all objects have. */
export const prototypes: Attempt[] = [
  ['a prototype in a query', ({ get }) => get('/api/search?q=a&__proto__[polluted]=1&__proto__.polluted=1'), '200'],
  ['constructor in a query', ({ get }) => get('/api/search?q=a&constructor[prototype][polluted]=1'), '200'],
  [
    'constructor in a body',
    ({ post }) => post('/api/documents', { ids: [], constructor: { prototype: { polluted: 1 } } }),
    '200',
  ],
  [
    'a prototype in other signs',
    ({ post }) => post('/api/cypher', '{"statement":"RETURN 1","parameters":{"\\u005f_proto__":{"polluted":1}}}'),
    '400 bad-request',
  ],
  ['columns that are called so', ({ upload }) => upload({ 'a.csv': '__proto__,constructor\nx,y\n' }), 'a plan'],
  [
    'a mapping that is called so',
    ({ upload }) =>
      upload({ 'a.csv': treaties }, '?dryRun=true', { mapping: '{"kuajie":1,"__proto__":{"polluted":1}}' }),
    'no-mapping',
  ],
  [
    'a field of a form that is called so',
    ({ upload }) => upload({ 'a.csv': treaties }, '?dryRun=true', { __proto__x: '1', constructor: '1' }),
    'a plan',
  ],
];

/** Words that a pattern or an index could go through without end. */
export const endless: Attempt[] = [
  ['many equal letters', ({ get }) => get(`/api/search?q=${'a'.repeat(199)}!`), '200'],
  ['many words', ({ get }) => get(`/api/search?q=${'a%20'.repeat(99)}b`), '200'],
  ['many words between names', ({ get }) => get(`/api/search?q=${encodeURIComponent('和与、'.repeat(66))}`), '200'],
  [
    'a pattern in a search of sentences',
    ({ get }) => get(`/api/sentences?q=${encodeURIComponent(`${'(a+)+'.repeat(39)}$`)}`),
    '200',
  ],
  [
    'a pattern in the console',
    ({ post }) => post('/api/cypher', { statement: `RETURN '${'a'.repeat(60)}!' =~ '(a+)+$' AS x` }),
    '422 needs-neo4j',
  ],
  [
    'brackets in the console',
    ({ post }) => post('/api/cypher', { statement: `RETURN ${'('.repeat(2000)}1${')'.repeat(2000)}` }),
    '413 too-large',
  ],
  [
    'a password of many signs',
    ({ get }) => get('/api/alive', { authorization: `Basic ${'A'.repeat(12_000)}!` }),
    '200',
  ],
  ['more words than a search takes', ({ get }) => get(`/api/search?q=${'a'.repeat(201)}`), '400 bad-request'],
];

/** Files that mean harm. */
export const uploads: Attempt[] = [
  ['a file whose name leads out', ({ upload }) => upload({ '../../../../tmp/kuajie-attack.csv': treaties }), 'a plan'],
  [
    'a file of a zip that leads out',
    ({ upload }) => upload({ 'a.zip': zipOf([{ name: '../a.csv', content: treaties }]) }),
    'name-leads-out',
  ],
  ['an entity of XML that is a file', ({ upload }) => upload({ 'a.graphml': entity }), 'broken-xml'],
  ['an upload that is a path', ({ upload }) => upload({}, '?dryRun=true', { upload: '../../etc' }), '404 not-found'],
  [
    'a dataset whose id is a path',
    ({ upload }) => upload({ 'a.csv': treaties }, '?dryRun=true&id=..%2F..%2Fx'),
    '400 bad-request',
  ],
  [
    'a picture of a view that is markup',
    ({ post }) => post('/api/views', { title: 'a', address: '', picture }, admin),
    '400 bad-request',
  ],
  [
    'a view that leads elsewhere',
    ({ post }) => post('/api/views', { title: 'a', address: 'javascript:alert(1)' }, admin),
    '400 bad-request',
  ],
];

/** Who is not who he says, and pages of others. */
export const strangers: Attempt[] = [
  [
    'a token in the address',
    ({ post }) => post(`/api/views?token=${token}&access_token=${token}`, { title: 'a', address: '' }),
    '401 unauthorized',
  ],
  [
    'a token in a cookie',
    ({ post }) =>
      post('/api/views', { title: 'a', address: '' }, { cookie: `token=${token}; authorization=Bearer ${token}` }),
    '401 unauthorized',
  ],
  [
    'a token that begins as the right one',
    ({ post }) => post('/api/views', { title: 'a', address: '' }, { authorization: `Bearer ${token.slice(0, -1)}` }),
    '401 unauthorized',
  ],
  [
    'a token twice',
    ({ post }) => post('/api/views', { title: 'a', address: '' }, { authorization: `Bearer x, Bearer ${token}` }),
    '401 unauthorized',
  ],
  [
    'a form of another page',
    ({ post }) => post('/api/cypher', 'statement=RETURN%201', { 'content-type': 'application/x-www-form-urlencoded' }),
    '400 bad-request',
  ],
];
