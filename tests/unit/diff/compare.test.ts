import { expect, test } from 'vitest';
import { compare } from '../../../server/diff/compare.ts';
import type { Side } from '../../../server/diff/side.ts';
import { linesOfComparison } from '../../../server/diff/tell.ts';
import { mentionType } from '../../../shared/default-roles.ts';
import type { Entity, Evidence, Relation } from '../../../shared/graph.ts';

const said = (quote: string): Evidence => ({ document: 'd', quote, basis: 'stated' }) as Evidence;
// What the comparison does not look at is left out.
const city = (more: object) => ({ id: 'city:a', kind: 'City', name: '甲市', ...more }) as Entity;
const named = (quotes: string[]) =>
  ({ id: 'r', type: mentionType, source: 'city:a', target: 'd', evidence: quotes.map(said) }) as unknown as Relation;

const told = async (before: Side, after: Side) => [...linesOfComparison(await compare(before, after))];

test('words that name a changed entity no more are told', async () => {
  const lines = await told(
    { entities: [city({ aliases: [] })], relations: [named(['甲市来了。', '甲市走了。'])] },
    { entities: [city({ aliases: ['甲'] })], relations: [named(['甲市来了。'])] },
  );
  expect(lines).toEqual(
    expect.arrayContaining(['~ city:a 甲市 (City)', '    aliases: [] → ["甲"]', '  - “甲市走了。” (stated) d']),
  );
});

test('a row with an empty column more, or another number before it, says what it said', async () => {
  const row = (quote: string, ...cells: string[]) =>
    ({ document: 'd', quote, basis: 'table', row: 2, cells }) as unknown as Evidence;
  const related = (one: Evidence) =>
    ({ id: 'r', type: 'SITE_OF', source: 'city:a', target: 'p', evidence: [one] }) as unknown as Relation;
  const side = (one: Evidence): Side => ({ entities: [city({})], relations: [related(one)] });
  expect({
    moved: (await told(side(row('3\t甲市\t路', 'B2', 'C2')), side(row('2\t甲市\t\t路\t', 'B2', 'D2')))).length,
    other: (await told(side(row('3\t甲市\t路', 'B2', 'C2')), side(row('3\t甲市\t桥', 'B2', 'C2')))).length,
  }).toEqual({ moved: 1, other: 4 });
});

test('of a long text that has changed the surroundings of the first difference are shown, of both', async () => {
  const text = (word: string) => `${'前'.repeat(5000)}此处${word}${'后'.repeat(5000)}`;
  const [, line] = await told(
    { entities: [city({ text: text('旧') })], relations: [] },
    { entities: [city({ text: text('新') })], relations: [] },
  );
  const [before, after] = line?.split(' → ') ?? [];
  expect({
    hasOld: before?.includes('此处旧'),
    hasNew: after?.includes('此处新'),
    short: (line ?? '').length < 600,
  }).toEqual({ hasOld: true, hasNew: true, short: true });
});

test('of a long text that was only lengthened the end is shown', async () => {
  const [, line] = await told(
    { entities: [city({ text: '前'.repeat(300) })], relations: [] },
    { entities: [city({ text: `${'前'.repeat(300)}新` })], relations: [] },
  );
  expect(line).toContain('前新 (301 characters, from 241)');
});

test('a comparison that nobody waits for any more is given up on the way', async () => {
  const asking = new AbortController();
  let read = 0;
  const many = function* () {
    for (; read < 100_000; read += 1) {
      if (read === 1000) asking.abort('left');
      yield { ...city({}), id: `city:${String(read).padStart(6, '0')}` } as Entity;
    }
  };
  const outcome = await compare(
    { entities: many(), relations: [] },
    { entities: [], relations: [] },
    asking.signal,
  ).then(
    () => 'compared',
    (reason: unknown) => reason,
  );
  expect({ outcome, isGivenUp: read < 10_000 }).toEqual({ outcome: 'left', isGivenUp: true });
});
