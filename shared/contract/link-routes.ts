import * as z from 'zod';
import { saidChoices } from '../said-filter.ts';
import { Basis, ByDataset, EntityId, EntityRef, Status } from '../graph.ts';
import { Level, Participations, Span, Tie } from '../links.ts';
import { Outlines, PlacePoints } from '../outlines.ts';
import { commaList, commaListOf, Count, flag, Moment } from './parameters.ts';
import { route } from './route.ts';

export const links = route({
  path: '/api/links',
  summary:
    'Pairs of places joined by agreements, alliances or mechanisms that both take part in, or by relations of their own, most joined first',
  query: z.object({
    /** Kinds of what joins places, such as `agreement,alliance`, and types of what ties them straight, in any case. */
    via: commaList,
    level: Level.default('county'),
    /** `true`: only pairs of two provinces; `false`: only pairs within one. */
    crossBorder: flag.optional(),
    basis: commaListOf(Basis),
    status: commaListOf(Status),
    domain: commaList,
    /** By what readers say: `undoubted` leaves out what somebody doubts, `confirmed` all but what is confirmed. */
    said: z.enum(saidChoices).default('all'),
    from: Moment.optional(),
    to: Moment.optional(),
    /** Whether what has no date counts where `from` or `to` is given. */
    undated: flag.default(false),
    /** Only pairs of this place: with an end that it is, lies in or holds. */
    place: EntityId.optional(),
  }),
  reply: z.object({
    pairs: z.array(
      z.object({
        a: EntityRef,
        b: EntityRef,
        crossBorder: z.boolean(),
        /** What joins them, each once. */
        via: z.array(EntityRef.extend({ status: Status.optional(), date: z.string().optional() })),
        /** The relations that lead straight from the one to the other, or from what lies in them. */
        ties: z.array(Tie.pick({ id: true, type: true, source: true, target: true, status: true, date: true })),
      }),
    ),
    total: Count,
    /** How many agreements, alliances, mechanisms and ties pass the filters and join no such pair. */
    unpaired: Count,
  }),
});

export const participations = route({
  path: '/api/participations',
  summary: 'Agreements, alliances and mechanisms with their parties, and ties of places: what links are counted from',
  reply: Participations,
});

/** A relation with the names of its ends. */
const BetweenNamed = Tie.omit({ source: true, target: true }).extend({ source: EntityRef, target: EntityRef });

export const timeline = route({
  path: '/api/timeline',
  summary:
    'Entities of the kinds that have dates, and dated relations between others, with the days that each date may mean',
  reply: z.object({
    entries: z.array(
      EntityRef.extend({
        date: z.string().optional(),
        span: Span.optional(),
        status: Status.optional(),
        domains: z.array(z.string()),
        datasets: z.array(z.string()).optional(),
        byDataset: ByDataset.optional(),
      }),
    ),
    /** The relations that have a date of their own and no end among the entries, the earliest first; absent, none. */
    relations: z.array(BetweenNamed.extend({ date: z.string(), span: Span })).optional(),
    /** How many there are, where not all are told. */
    relationTotal: Count.optional(),
    /** Relations of the same types and between such ends that have no date; absent, none. */
    undatedRelations: z.array(BetweenNamed.omit({ date: true, span: true })).optional(),
    undatedTotal: Count.optional(),
  }),
});

export const outlines = route({
  path: '/api/outlines',
  summary:
    'Outlines for the map, as TopoJSON, with their source and licence, and which of them make up which place; points of the places without one',
  reply: z.object({
    outlines: z.array(Outlines),
    /** By place: its outlines, each as the number of its file and its code, `0 431026`. A place without one is not here. */
    places: z.record(z.string(), z.array(z.string())),
    /** By place that has no outline: its longitude and latitude, in degrees. */
    points: z.record(z.string(), z.tuple([z.number(), z.number()])),
    /** Where points are from that no dataset gives. */
    pointSources: z.array(PlacePoints.pick({ title: true, source: true, licence: true })).optional(),
  }),
});
