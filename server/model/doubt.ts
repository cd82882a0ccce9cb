import { type FactRule, factRules } from '../draft/facts/fact-rule.ts';
import { isDenied, isDoubted, isHoped } from '../draft/facts/mood.ts';
import { Status } from '../../shared/graph.ts';

/**
 * How far the words of its clause before its later end and behind it let a fact be: what a model calls done and the text plans is planned;
 * undefined for what is denied or hoped for.
 */
export function statusBy(
  { lead, behind }: { lead: string; behind: string },
  said: { type: string; status?: unknown },
): Status | undefined {
  const { moods, rules } = factRules();
  const verb = verbOf(behind, rules, said.type);
  // Behind its verb a fact may speak of what is hoped for or planned, which does not make it so.
  const toVerb = behind.slice(0, verb ?? 16);
  if (isHoped(lead, moods) || isHoped(toVerb, moods) || isDenied(behind, moods)) return undefined;
  if (isDoubted(behind, { start: 0, end: behind.length }, { start: 0, end: 0 }, moods)) return undefined;
  const { data: status = 'done' } = Status.safeParse(said.status);
  if (status !== 'done') return status;
  const near = lead.slice(-14) + (verb === undefined ? '' : `，${toVerb.slice(-14)}`);
  const unplanned = moods.notPlanned.reduce((rest, word) => rest.replaceAll(word, '□'), near);
  return moods.planned.some((word) => unplanned.includes(word)) ? 'planned' : status;
}

/** Where the first verb stands by which a rule reads a relation of this type. */
function verbOf(text: string, rules: readonly FactRule[], type: string): number | undefined {
  const verbs = rules.filter((rule) => rule.type === type).flatMap((rule) => rule.verbs);
  const places = verbs.map((verb) => text.search(new RegExp(verb, 'u'))).filter((at) => at !== -1);
  return places.length === 0 ? undefined : Math.min(...places);
}
