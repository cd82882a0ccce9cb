import type { Entity, Relation } from '#shared/graph';
import type { DescribedDocument } from '#shared/contract/routes';
import type { EntityDetails } from '../../state/state.ts';

/** What one line of the picture stands for. */
export interface Fact {
  number: number;
  /** The line in words: 汝城县 签署 跨省通办合作协议. */
  says: string;
  relations: { relation: Relation; says: string }[];
}

/** Everything that a dossier is written from. */
export interface DossierOf {
  title: string;
  about: string;
  /** The picture, its lines numbered. */
  svg: string;
  facts: readonly Fact[];
  /** Of an entity: what else is known of it. */
  details?: EntityDetails | undefined;
  entities: readonly Entity[];
  documents: ReadonlyMap<string, DescribedDocument>;
  datasets: readonly { title: string; version: string }[];
  /** The address that shows it again, and the page without what is shown. */
  address: string;
  page: string;
  day: string;
  /** What is not in it, where something is not. */
  missing?: string | undefined;
}

/** The facts in the order of their numbers. `relationsOf` tells what a line stands for, `nameLine` what a line is called that stands for several. */
export function factsOf(
  numbers: ReadonlyMap<string, number>,
  relationsOf: (line: string) => readonly Relation[],
  { say, nameLine }: { say: (relation: Relation) => string; nameLine: (line: string) => string },
): Fact[] {
  return [...numbers]
    .sort(([, one], [, other]) => one - other)
    .map(([line, number]) => {
      const relations = relationsOf(line).map((relation) => ({ relation, says: say(relation) }));
      const [only] = relations;
      return { number, relations, says: relations.length === 1 && only !== undefined ? only.says : nameLine(line) };
    });
}
