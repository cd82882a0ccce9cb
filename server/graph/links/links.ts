import type { Basis, EntityId, Status } from '../../../shared/graph.ts';
import {
  countLinks,
  type Hub,
  type Level,
  type Link,
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
  /** Kinds of hub, in any case. */
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
 * The pairs of places that agreements, alliances and mechanisms join, in pieces of the reply's JSON text: a whole graph's
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
    kinds: setOf(await kindsOfVia(store, question.via, options)),
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

async function kindsOfVia(
  store: GraphStore,
  via: LinkQuestion['via'],
  options?: RunOptions,
): Promise<string[] | undefined> {
  if (via === undefined) return undefined;
  const kinds = hubKindsOf(await readRoles(store, options));
  const kindOf = new Map(kinds.map((kind) => [kind.toLowerCase(), kind]));
  return via.map((name) => {
    const kind = kindOf.get(name.toLowerCase());
    if (kind === undefined)
      throw new Failure(
        'bad-request',
        `query.via: wanted some of ${[...kindOf.keys()].join(', ')}, found ${JSON.stringify(name)}.`,
      );
    return kind;
  });
}

/** Whether an end of the pair is the place, lies in it or holds it. */
function touches({ a, b }: Link, place: EntityId, known: Participations): boolean {
  const around = partyIndex(known).get(place)?.within ?? [];
  return [a, b].some(({ id, within }) => id === place || within.includes(place) || around.includes(id));
}

function* writeReply(pairs: readonly Link[], unpaired: number): Generator<string> {
  const written = new Map<Hub | Party, string>();
  const write = (one: Hub | Party): string => {
    const known = written.get(one);
    if (known !== undefined) return known;
    const { id, kind, name } = one;
    const text = JSON.stringify(
      'parties' in one ? { id, kind, name, status: one.status, date: one.date } : { id, kind, name },
    );
    written.set(one, text);
    return text;
  };
  yield '{"pairs":[';
  for (let at = 0; at < pairs.length; at += pairsAPiece)
    yield (
      (at === 0 ? '' : ',') +
      pairs
        .slice(at, at + pairsAPiece)
        .map(
          ({ a, b, crossBorder, via }) =>
            `{"a":${write(a)},"b":${write(b)},"crossBorder":${crossBorder},"via":[${via.map(write).join(',')}]}`,
        )
        .join(',')
    );
  yield `],"total":${pairs.length},"unpaired":${unpaired}}`;
}

function setOf<T>(items: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return items === undefined ? undefined : new Set(items);
}
