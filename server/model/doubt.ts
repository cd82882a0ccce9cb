import { factRules } from '../draft/facts/fact-rule.ts';
import { isHoped } from '../draft/facts/mood.ts';
import { Status } from '../../shared/graph.ts';

/** How far the words before its later end let a fact be: what a model calls done and the text plans is planned; undefined for what is denied or hoped for. */
export function statusBy(lead: string, said: unknown): Status | undefined {
  const { moods } = factRules();
  if (isHoped(lead, moods)) return undefined;
  const { data: status = 'done' } = Status.safeParse(said);
  if (status !== 'done') return status;
  const near = moods.notPlanned.reduce((rest, word) => rest.replaceAll(word, '□'), lead.slice(-14));
  return moods.planned.some((word) => near.includes(word)) ? 'planned' : status;
}
