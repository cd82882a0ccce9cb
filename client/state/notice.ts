import type { RelationName } from '#shared/fact-key';
import type { Lens } from '#shared/lens';
import type { RequestError } from '../api.ts';

/** What the last act has to say. */
export type Notice =
  | { what: 'all-shown'; names: readonly string[] }
  /** `back` of the entities had been hidden. */
  | { what: 'added'; entities: number; relations: number; back?: number }
  /** What was hidden came back because it was asked for. */
  | { what: 'brought-back'; names: readonly string[] }
  /** What only datasets tie that are off, by their ids, stands there for itself because it was asked for. */
  | { what: 'called'; names: readonly string[]; datasets: readonly string[] }
  /** What was asked for is of datasets alone that are off. */
  | { what: 'switched-off'; names: readonly string[]; datasets: readonly string[] }
  /** A filter keeps out of sight what was asked for. */
  | { what: 'filtered-out'; names: readonly string[] }
  /** Not all of what is called so is drawn. */
  | { what: 'first-of'; entities: number; name: string }
  /** The address asks for a lens that the graph does not have. */
  | { what: 'no-lens'; name: string }
  /** What the address names and the graph does not have any more, by its ids. */
  | { what: 'gone'; names: readonly string[] }
  /** The address wants datasets that are not loaded, by their ids. */
  | { what: 'no-datasets'; names: readonly string[] }
  /** The view that the address names could not be read; there it may be asked for again. */
  | { what: 'saved-unread'; search: string; why: RequestError }
  /** What was just loaded is seen in this lens, for it has so many links of two provinces. */
  | { what: 'lens-chosen'; lens: Lens; links: number }
  /** None of what is drawn lies on a map. */
  | { what: 'nowhere' }
  /** Datasets that are on stand beside the picture, which was laid out without them. */
  | { what: 'beside'; names: readonly string[] }
  /** What was moved is back where it was: nothing near is free. */
  | { what: 'no-room'; name: string }
  /** The address says in an unknown form what was made of the picture. */
  | { what: 'unread-canvas' }
  /** The address asks for a view that there is not, or for an entity or a relation that the graph does not have, by its ids. */
  | { what: 'no-view' | 'no-entity' | 'no-saved'; name: string }
  | { what: 'no-relation'; name: string; relation: RelationName };
