import { bases, type Relation } from '#shared/graph';
import { splitOwnId } from '#shared/own-id';

/**
 * A relation as the datasets that are on say it: with their evidence alone, and the strongest basis among that. What those alone say
 * that are off is as it was; whether it is shown at all, `datasetsPass` tells.
 */
export function saidOn(relation: Relation, without: ReadonlySet<string>): Relation {
  if (without.size === 0) return relation;
  const evidence = relation.evidence.filter(({ document }) => !without.has(splitOwnId(document).dataset ?? ''));
  if (evidence.length === relation.evidence.length || evidence.length === 0) return relation;
  const basis = bases.find((one) => evidence.some((own) => own.basis === one)) ?? relation.basis;
  return { ...relation, evidence, basis };
}
