import type { Entity, Evidence, Relation } from '#shared/graph';
import type { Sign } from '../parts/sign.ts';
import type { Stands } from '../paper/dossier/fact.ts';
import type * as Paper from '../paper/paper.ts';
import type { Sketch } from '../paper/svg-file.ts';
import type { EntityDetails } from '../state/state.ts';

/** What a dossier is made of, whatever it is of. */
export interface Matter {
  /** What it is called, where it is not the view. */
  title: { name?: string; of?: string | undefined; about?: string; isAddressWhole?: boolean };
  entities: Entity[];
  /** Those that the lines stand for. */
  relations: Relation[];
  /** What stands behind lines beside relations. */
  evidence: Evidence[];
  /** Of entities: what else is known of each. */
  details: readonly EntityDetails[];
  /** What is not in it, where something is not. */
  missing: string | undefined;
  /** What is not in it because nobody asked for it. */
  notAsked?: string | undefined;
  /** Draws it, in light colours; tells the number of each line. Undefined where there is nothing to draw. */
  sketch: (paper: typeof Paper) => Promise<{ sketch: Sketch; numbers: ReadonlyMap<string, number> } | undefined>;
  /** What the caption says beside, once it is drawn. */
  signs: () => readonly Sign[];
  lines: () => readonly string[];
  /** What a line stands for. */
  standsFor: (named: (id: string) => string) => (line: string) => Stands;
}
