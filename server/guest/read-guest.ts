import type { GuestMapping } from '../../shared/guest-mapping.ts';
import type { Row } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { guestRow } from './guest-row.ts';
import { codingsOf, mappingInForce, termsOf } from './guest-terms.ts';
import { guestVocabulary } from './guest-words.ts';
import type { GuestFacts } from './look-around.ts';

export interface ReadGuest {
  store: GraphStore;
  mapping: GuestMapping;
  /** Rows of queries that ask for what a dataset says: the whole database is one, with its labels and types for a vocabulary. */
  own: (file: string) => Row[] | undefined;
}

interface Known {
  id: string;
  facts: GuestFacts;
  guess: GuestMapping;
  said: GuestMapping | undefined;
}

/** The names that places have for their code and their degrees in rows of theirs. */
const columns = JSON.stringify({ code: 'code', lon: 'lon', lat: 'lat' });

export function readGuest(store: GraphStore, { id, facts, guess, said }: Known): ReadGuest {
  const mapping = mappingInForce(guess, said);
  const terms = termsOf(facts, mapping);
  const vocabulary = JSON.stringify(guestVocabulary(facts, mapping));
  const { nodes, relationships } = facts.size;
  // Whoever keeps what he read keeps it as long as this is the same.
  const hash = `${nodes} ${relationships} ${vocabulary} ${JSON.stringify(terms)}`;
  const rows: Readonly<Record<string, Row[]>> = {
    'read/datasets': [{ id, title: 'Neo4j', version: '', vocabulary }],
    'read/dataset-hashes': [{ id, hash }],
    // Codes of one system are joined with outlines as those of one dataset are.
    'read/dataset-outlines': codingsOf(terms).map((coding) => ({ id: coding, coding, columns, outlines: undefined })),
  };
  return {
    ...{ mapping, store: store.asGuest(terms, guestRow) },
    own: (file) => (Object.hasOwn(rows, file) ? rows[file] : undefined),
  };
}
