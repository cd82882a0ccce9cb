import type { Basis, EntityId, Status } from '../../../shared/graph.ts';
import { countLinks } from '../../../shared/count-links.ts';
import {
  hubsAmong,
  isTie,
  type Joining,
  type Level,
  type Link,
  type LinkFilter,
  partyIndex,
  type Party,
  type Participations,
} from '../../../shared/links.ts';
import type { SaidFilter } from '../../../shared/said-filter.ts';
import { Failure } from '../../failure.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { spanOf } from '../../../shared/date-span.ts';
import { entityNames } from '../entity.ts';
import { readParticipations } from './participations.ts';
import { readRoles } from '../vocabulary.ts';
import { hubKindsOf } from '../../../shared/ask-roles.ts';

export interface LinkQuestion {
  level: Level;
  /** Kinds of hub and types of tie, in any case. */
  via?: readonly string[] | undefined;
  crossBorder?: boolean | undefined;
  basis?: readonly Basis[] | undefined;
  status?: readonly Status[] | undefined;
  domain?: readonly string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  undated: boolean;
  place?: EntityId | undefined;
}

const pairsAPiece = 2000;

/**
 * The pairs of places that agreements, alliances, mechanisms and relations of their own join, in pieces of the reply's JSON text: a whole graph's
 * pairs name the same places and agreements again and again, and each is written as JSON once. Throws `not-found` where
 * there is no such place, `bad-request` where nothing of the kind joins places.
 */
export async function* readLinks(
  store: GraphStore,
  question: LinkQuestion,
  { said, ...options }: RunOptions & { said?: () => Promise<SaidFilter | undefined> } = {},
): AsyncGenerator<string> {
  const known = await readParticipations(store, options);
  const { place } = question;
  if (place !== undefined && !known.parties.some(({ id }) => id === place)) {
    const [found] = await store.run(entityNames, { ids: [place] }, options);
    if (found === undefined)
      throw new Failure('not-found', `No entity has the id ${place}.`, { details: { id: place } });
  }
  const links = countLinks(known, {
    level: question.level,
    ...(await narrowedTo(store, question.via, options)),
    bases: setOf(question.basis),
    statuses: setOf(question.status),
    domains: setOf(question.domain),
    from: question.from === undefined ? undefined : spanOf(question.from).from,
    to: question.to === undefined ? undefined : spanOf(question.to).to,
    undated: question.undated,
    said: await said?.(),
    crossBorder: question.crossBorder,
  });
  const pairs = place === undefined ? links.pairs : links.pairs.filter((pair) => touches(pair, place, known));
  yield* writeReply(pairs, links.unpaired.length);
}

async function narrowedTo(
  store: GraphStore,
  via: LinkQuestion['via'],
  options?: RunOptions,
): Promise<Pick<LinkFilter, 'kinds' | 'types'>> {
  if (via === undefined) return {};
  const roles = await readRoles(store, options);
  const [kinds, types] = [hubKindsOf(roles), roles.ties];
  const wordOf = new Map([...kinds, ...types].map((word) => [word.toLowerCase(), word]));
  const asked = via.map((name) => {
    const word = wordOf.get(name.toLowerCase());
    if (word === undefined)
      throw new Failure(
        'bad-request',
        `query.via: wanted some of ${[...wordOf.keys()].join(', ')}, found ${JSON.stringify(name)}.`,
      );
    return word;
  });
  return {
    kinds: new Set(asked.filter((word) => kinds.includes(word))),
    types: new Set(asked.filter((word) => types.includes(word))),
  };
}

/** Whether an end of the pair is the place, lies in it or holds it. */
function touches({ a, b }: Link, place: EntityId, known: Participations): boolean {
  const around = partyIndex(known).get(place)?.within ?? [];
  return [a, b].some(({ id, within }) => id === place || within.includes(place) || around.includes(id));
}

function* writeReply(pairs: readonly Link[], unpaired: number): Generator<string> {
  const written = new Map<Joining | Party, string>();
  const write = (one: Joining | Party): string => {
    const known = written.get(one);
    if (known !== undefined) return known;
    const text = JSON.stringify(toldOf(one));
    written.set(one, text);
    return text;
  };
  yield '{"pairs":[';
  for (let at = 0; at < pairs.length; at += pairsAPiece)
    yield (
      (at === 0 ? '' : ',') +
      pairs
        .slice(at, at + pairsAPiece)
        .map(({ a, b, crossBorder, via }) => {
          const [hubs, ties] = [hubsAmong(via), via.filter(isTie)].map((all) => all.map(write).join(','));
          return `{"a":${write(a)},"b":${write(b)},"crossBorder":${crossBorder},"via":[${hubs ?? ''}],"ties":[${ties ?? ''}]}`;
        })
        .join(',')
    );
  yield `],"total":${pairs.length},"unpaired":${unpaired}}`;
}

function toldOf(one: Joining | Party): object {
  if ('source' in one) {
    const { id, type, source, target, status, date } = one;
    return { id, type, source, target, status, date };
  }
  const { id, kind, name } = one;
  return 'parties' in one ? { id, kind, name, status: one.status, date: one.date } : { id, kind, name };
}

function setOf<T>(items: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return items === undefined ? undefined : new Set(items);
}
