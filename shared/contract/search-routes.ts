import * as z from 'zod';
import { EntityRef, Relation } from '../graph.ts';
import { commaList, Count } from './parameters.ts';
import { route } from './route.ts';

const q = z.string().trim().min(1).max(200);

export const search = route({
  path: '/api/search',
  summary:
    'Entities by name, alias, former or short name, code, pinyin or initials; relations by the names of their ends',
  query: z.object({ q, kind: commaList, limit: z.coerce.number().int().min(1).max(100).default(20) }),
  reply: z.object({
    /** Best first: exact, beginning, inside, several words, pinyin, initials, nearly; in each the most linked first. */
    results: z.array(
      EntityRef.extend({
        match: z.object({
          field: z.enum(['name', 'alias', 'former', 'short', 'id']),
          text: z.string(),
          how: z.enum(['exact', 'prefix', 'inside', 'words', 'pinyin', 'initials', 'fuzzy']),
        }),
        within: z.array(EntityRef.omit({ kind: true })),
      }),
    ),
    total: Count,
    truncated: z.boolean(),
    /** Where the words are of two names, or of a name and a relation's: relations between those entities. */
    relations: z.array(z.object({ relation: Relation, source: EntityRef, target: EntityRef })),
    relationsTotal: Count,
    /** The two entities that the words most likely mean, for a search of paths between them. */
    ends: z.tuple([EntityRef, EntityRef]).optional(),
  }),
});

export const sentences = route({
  path: '/api/sentences',
  summary: 'Sentences of the documents that hold all the words',
  query: z.object({ q, limit: z.coerce.number().int().min(1).max(100).default(10) }),
  reply: z.object({
    sentences: z.array(
      z.object({
        /** The document's id and title. */
        document: z.string(),
        title: z.string(),
        /** The document's, a BCP 47 tag. */
        language: z.string().optional(),
        /** UTF-16 code units of the document's text, `end` exclusive. */
        start: Count,
        end: Count,
        text: z.string(),
        /** Where the words stand in `text`, in order, none over another. */
        marks: z.array(z.tuple([Count, Count])),
      }),
    ),
    total: Count,
    truncated: z.boolean(),
  }),
});
