import type { Entity, Evidence, Relation } from '#shared/graph';
import type { DescribedDocument } from '#shared/contract/routes';
import type { EntityDetails } from '../../state/state.ts';

/** What one line of the picture stands for. */
export interface Fact {
  number: number;
  /** The line in words: 汝城县 签署 跨省通办合作协议. */
  says: string;
  relations: { relation: Relation; says: string }[];
  /** What stands behind it beside relations. */
  evidence: readonly Evidence[];
}

/** What a line stands for, before it has its number. */
export interface Stands {
  /** It in words, where it is not one relation's. */
  says?: string;
  relations: readonly Relation[];
  evidence?: readonly Evidence[];
}

/** Everything that a dossier is written from. */
export interface DossierOf {
  title: string;
  about: string;
  /** The picture, its lines numbered, with title, sources and address around it. */
  svg: string;
  /** The same for the page, which says these itself. */
  figure: string;
  facts: readonly Fact[];
  /** Of entities: what else is known of each. */
  details: readonly EntityDetails[];
  entities: readonly Entity[];
  documents: ReadonlyMap<string, DescribedDocument>;
  datasets: readonly { title: string; version: string }[];
  /** The address that shows it again, and the page without what is shown. */
  address: string;
  page: string;
  day: string;
  /** What is not in it, where something is not. */
  missing?: string | undefined;
  /** What is not in it because nobody asked for it. */
  notAsked?: string | undefined;
}

/** The facts in the order of their numbers. `standsFor` tells what a line stands for, `say` a relation in words. */
export function factsOf(
  numbers: ReadonlyMap<string, number>,
  standsFor: (line: string) => Stands,
  say: (relation: Relation) => string,
): Fact[] {
  return [...numbers]
    .sort(([, one], [, other]) => one - other)
    .map(([line, number]) => {
      const { says, relations: own, evidence = [] } = standsFor(line);
      const relations = own.map((relation) => ({ relation, says: say(relation) }));
      return { number, relations, evidence, says: says ?? relations.map((one) => one.says).join(' · ') };
    });
}
