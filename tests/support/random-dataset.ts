import fc from 'fast-check';
import type { Entity, Relation } from '../../shared/graph.ts';
import { Vocabulary } from '../../shared/vocabulary.ts';
import type { Dataset } from '../../server/dataset/check-dataset.ts';

const provinces = ['360000', '430000', '440000'];
const cities = ['360100', '360700', '430100', '431000', '440200'];
const counties = ['360102', '360724', '360725', '430102', '430181', '431022', '431026', '440229'];
const places = [
  ...provinces.map((code) => `province:${code}`),
  ...cities.map((code) => `city:${code}`),
  ...counties.map((code) => `county:${code}`),
];
const seats = [...cities.map((code) => `city:${code}`), ...counties.map((code) => `county:${code}`)];

const joining = [
  ['agreement', 'SIGNED'],
  ['agreement', 'CONCERNS'],
  ['alliance', 'MEMBER_OF'],
  ['alliance', 'COFOUNDED'],
  ['alliance', 'OBSERVER_OF'],
  ['mechanism', 'PARTY_TO'],
  ['mechanism', 'ESTABLISHED'],
  ['mechanism', 'OBSERVER_OF'],
] as const;

const kinds = ['Province', 'City', 'County', 'Institution', 'Agreement', 'Alliance', 'Mechanism'];
const types = new Set<string>(['PART_OF', 'LOCATED_IN', ...joining.map(([, type]) => type)]);
const vocabulary = Vocabulary.parse({
  kinds: Object.fromEntries(kinds.map((kind) => [kind, { en: kind }])),
  relations: Object.fromEntries([...types].map((type) => [type, { en: type, domain: kinds, range: kinds }])),
});

/** Small graphs of the domain: places, offices and parks that lie in them, what joins them, and relations that join nobody. */
export const randomDataset: fc.Arbitrary<Dataset> = fc
  .record({
    offices: fc.array(fc.constantFrom(...seats), { maxLength: 4 }),
    homeless: fc.boolean(),
    parts: fc.array(
      fc.record({
        hub: fc.integer({ min: 0, max: 3 }),
        how: fc.constantFrom(...joining),
        party: fc.nat(100),
        basis: fc.constantFrom('stated', 'context', 'inferred'),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ offices, homeless, parts }) => {
    const entities = places.map((id) => entityOf(id));
    const relations = [...cities, ...counties].map((code) =>
      relationOf(
        code.endsWith('00') ? `city:${code}` : `county:${code}`,
        'PART_OF',
        code.endsWith('00') ? `province:${code.slice(0, 2)}0000` : `city:${code.slice(0, 4)}00`,
        'reference',
      ),
    );
    const parties = [...places];
    for (const [at, seat] of offices.entries()) {
      const id = `institution:${at}`;
      entities.push(entityOf(id));
      relations.push(relationOf(id, 'LOCATED_IN', seat, 'stated'));
      parties.push(id);
    }
    if (homeless) {
      entities.push(entityOf('institution:homeless'));
      parties.push('institution:homeless');
    }
    for (const kind of ['agreement', 'alliance', 'mechanism'])
      for (let at = 0; at < 4; at += 1) entities.push(entityOf(`${kind}:${at}`));
    const facts = new Map(relations.map((relation) => [relation.id, relation]));
    for (const { hub, how, party, basis } of parts) {
      const [kind, type] = how;
      const relation = relationOf(parties[party % parties.length] ?? '', type, `${kind}:${hub}`, basis);
      facts.set(relation.id, relation);
    }
    const content = { entities, relations: [...facts.values()] };
    return {
      id: 'random',
      title: 'Random',
      version: '1',
      hash: JSON.stringify(content.relations.map(({ id, basis }) => [id, basis])),
      vocabulary,
      outlines: [],
      types: {},
      coding: 'GB/T 2260' as const,
      ...content,
    };
  });

function entityOf(id: string): Entity {
  const kind = id.slice(0, 1).toUpperCase() + id.slice(1, id.indexOf(':'));
  return { id: id as Entity['id'], kind, name: id, aliases: [] };
}

function relationOf(source: string, type: string, target: string, basis: string): Relation {
  return {
    id: `${source} ${type} ${target}`,
    type,
    source: source as Relation['source'],
    target: target as Relation['target'],
    basis: basis as Relation['basis'],
    evidence: [{ document: 'table', start: 0, end: 0, quote: '', basis: basis as Relation['basis'] }],
  };
}
