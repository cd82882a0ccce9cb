import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guestDate } from '../../server/guest/guest-row.ts';
import { guessGuestMapping } from '../../server/guest/guess-mapping.ts';
import { mappingInForce } from '../../server/guest/guest-terms.ts';
import { keptBeside, mappingFile } from '../../server/guest/kept-mappings.ts';
import type { GuestFacts } from '../../server/guest/look-around.ts';
import { guestText } from '../../server/store/guest-text.ts';

type Held = Record<string, readonly [type: string, ...examples: string[]]>;

function facts(labels: Record<string, Held>, ties: [source: string, type: string, target: string][] = []): GuestFacts {
  return {
    size: { nodes: 10, relationships: 10 },
    labels: Object.keys(labels).map((label) => ({ label, count: 3 })),
    properties: Object.entries(labels).flatMap(([label, held]) =>
      Object.entries(held).map(([key, [type, ...examples]]) => ({
        ...{ label, key, count: 3, different: examples.length, length: 5, types: [type], examples },
      })),
    ),
    ties: ties.map(([source, type, target]) => ({ source, type, target, count: 1 })),
    tieProperties: [],
    furtherTypes: [],
  };
}

test('codes of places are told by the name of the property and the form of its values', () => {
  const { labels } = guessGuestMapping(
    facts({
      Country: { iso3: ['STRING', 'FRA', 'BEL'] },
      State: { code: ['STRING', 'FR-IDF', 'FR-ARA'] },
      County: { 代码: ['STRING', '431026', '360321'], adcode: ['INTEGER', '431026'] },
      City: { nuts_id: ['STRING', 'FR101'], geonames_id: ['INTEGER', '2988507'] },
      Town: { code: ['STRING', 'x7', 'y 9'] },
      Firm: { code: ['STRING', 'A1'], country_code: ['STRING', 'FR'] },
    }),
  );
  const read = Object.entries(labels).map(([label, { code, coding }]) => ({ label, code, coding }));
  expect(read).toEqual([
    { label: 'Country', code: 'iso3', coding: 'ISO 3166' },
    { label: 'State', code: 'code', coding: 'ISO 3166' },
    { label: 'County', code: '代码', coding: 'GB/T 2260' },
    { label: 'City', code: 'nuts_id', coding: 'NUTS' },
    { label: 'Town', code: 'code', coding: 'own' },
    { label: 'Firm', code: 'country_code', coding: undefined },
  ]);
});

test('dates are told by name and by type, and not taken from when a row was made', () => {
  const { labels } = guessGuestMapping(
    facts({
      Treaty: { signed: ['STRING', '25.3.1957'], created_at: ['ZONED DATETIME', '2024-01-01T00:00Z'] },
      Film: { year: ['INTEGER', '1990', '1998'] },
      Meeting: { heldOn: ['DATE', '2024-05-01'] },
      Note: { created: ['DATE', '2024-05-01'], size: ['INTEGER', '1990'] },
      Country: { founded: ['DATE', '1957-03-25'] },
    }),
  );
  expect(Object.entries(labels).map(([label, { date, dated }]) => ({ label, date, dated }))).toEqual([
    { label: 'Treaty', date: 'signed', dated: true },
    { label: 'Film', date: 'year', dated: true },
    { label: 'Meeting', date: 'heldOn', dated: true },
    { label: 'Note', date: undefined, dated: undefined },
    { label: 'Country', date: undefined, dated: undefined },
  ]);
});

test('what a type does is told by its name and its ends, and so is which way it is read', () => {
  const { types } = guessGuestMapping(
    facts({ Country: {}, City: {}, Treaty: {}, Company: {}, Film: {} }, [
      ['Country', 'PARTY', 'Treaty'],
      ['Treaty', 'SIGNED_BY', 'Country'],
      ['Country', 'SIGNED', 'Film'],
      ['Company', 'BASED_IN', 'City'],
      ['Country', 'HAS_CITY', 'City'],
      ['City', 'IN_COUNTRY', 'Country'],
      ['Company', 'SUPPLIED_BY', 'Company'],
      ['Company', 'OWNED_BY', 'Company'],
      ['Country', 'BORDERS', 'Country'],
      ['Film', '属于', 'Film'],
    ]),
  );
  expect(types).toEqual({
    PARTY: { party: true },
    SIGNED_BY: { party: true, turned: true },
    SIGNED: {},
    BASED_IN: { contains: true },
    HAS_CITY: { contains: true, turned: true },
    IN_COUNTRY: { contains: true },
    SUPPLIED_BY: { supplies: true, turned: true },
    OWNED_BY: { owns: 'target' },
    BORDERS: { symmetric: true, noLink: true },
    属于: {},
  });
});

test('labels and types may be called as parts of every object are', () => {
  const { labels, types } = guessGuestMapping(
    facts({ constructor: {}, toString: {} }, [['constructor', 'valueOf', 'toString']]),
  );
  expect({ labels, types }).toEqual({ labels: { constructor: {}, toString: {} }, types: { valueOf: {} } });
});

test('a label that is spoken of is taken as it says, but for its name; the others are guessed', () => {
  const guess = guessGuestMapping(
    facts({ Treaty: { title: ['STRING', 'Rome'], date: ['DATE', '1957-03-25'] }, Company: {} }),
  );
  const { labels } = mappingInForce(guess, { kuajie: 1, labels: { Treaty: { place: 'area' } }, types: {} });
  expect(labels).toEqual({ Treaty: { place: 'area', names: ['title'] }, Company: { firm: true } });
});

test('a date of others is one of ours, or none', () => {
  const read = [
    '1957-03-25',
    '1957',
    '1957-03-25T10:00:00.5Z',
    '1957-03-25T00:00+01:00[Europe/Paris]',
    '25.3.1957',
    '1957年3月25日',
    '2023/..',
    'soon',
    '',
  ];
  expect(read.map(guestDate)).toEqual([
    ...['1957-03-25', '1957', '1957-03-25', '1957-03-25', '1957-03-25', '1957-03-25', '2023/..'],
    ...[undefined, undefined],
  ]);
});

test('no word of a guest’s query is left unwritten', () => {
  const text = guestText(
    'RETURN ENTITY(n), RELATION(r), SOURCE(r, s, t), LEAVES(r, a), CODE(n), {POINT(n)}, NODE($id), LIES(n)',
  );
  expect(text).not.toMatch(/\b(ENTITY|RELATION|SOURCE|LEAVES|CODE|POINT|NODE|LIES|KIND|NAME|DATE|TIEDATE|TIEID|ID)\(/);
  expect(text).toContain('elementId(n)');
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuajie-mappings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is said of one database stays when another is spoken of, and is forgotten alone', async () => {
  const path = join(folder, 'below', 'guest-mappings.json');
  const [one, other] = [keptBeside(path, 'bolt://one/neo4j'), keptBeside(path, 'bolt://other/neo4j')];
  const said = { kuajie: 1 as const, labels: { Person: { names: ['called'] } }, types: {} };
  const before = await one.read();
  await one.write(said);
  await other.write({ kuajie: 1, labels: {}, types: {} });
  await other.write(undefined);
  expect({ before, one: await one.read(), other: await other.read() }).toEqual({
    before: undefined,
    one: said,
    other: undefined,
  });
});

test('an operator’s file is read, never written, and a slip in it is named', async () => {
  const path = join(folder, 'mapping.json');
  const file = mappingFile(path);
  const missing = await file.read().catch(String);
  writeFileSync(path, '{"kuajie": 1, "labels": {"Person": {"nam": "x"}}}');
  const slip = await file.read().catch(String);
  writeFileSync(path, '{"kuajie": 1, "labels": {"Person": {"names": ["x"]}}}');
  const written = await file.write(undefined).catch(String);
  expect({ missing, slip, written, read: await file.read() }).toEqual({
    missing: expect.stringContaining('found nothing at') as string,
    slip: expect.stringContaining('labels.Person') as string,
    written: expect.stringContaining('KUAJIE_GUEST_MAPPING') as string,
    read: { kuajie: 1, labels: { Person: { names: ['x'] } }, types: {} },
  });
});
