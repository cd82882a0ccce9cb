import * as z from 'zod';
import type { Status } from '../../../shared/graph.ts';
import { json } from '../words.ts';
import type { FactRule } from './fact-rule.ts';

const words = z.array(z.string());
const Moods = z.strictObject({
  ...{ negations: words, hopes: words, conditions: words, planned: words, underway: words },
});

type Patterns = Record<keyof z.output<typeof Moods>, RegExp>;

let read: Patterns | undefined;

/** How far a thing is by the English words of its clause; `none` where it is denied, hoped for or depends on something. Names are blanked in all of them. */
export function englishMood(
  { lead, verb, rest, before }: { lead: string; verb: string; rest: string; before: string },
  { status }: FactRule,
): Status | 'none' {
  const moods = (read ??= patterns());
  // What is denied stands in the same breath: behind the last mark before the verb.
  const near = (lead.split(/[，]/).at(-1) ?? '').slice(-90) + verb;
  if (moods.negations.test(near) || moods.hopes.test(near) || /^\s(?:nothing|no|neither)\b/i.test(rest)) return 'none';
  if (moods.conditions.test(before.slice(-160))) return 'none';
  if (moods.planned.test(near.slice(-60))) return 'planned';
  if (moods.underway.test(near + rest.slice(0, 20))) return status === 'done' ? 'underway' : status;
  return status;
}

function patterns(): Patterns {
  const moods = Moods.parse(json('english/moods.json'));
  const of = (list: readonly string[]) => new RegExp(list.length === 0 ? '(?!)' : `\\b(?:${list.join('|')})\\b`, 'i');
  return {
    negations: of(moods.negations),
    hopes: of(moods.hopes),
    conditions: of(moods.conditions),
    planned: of(moods.planned),
    underway: of(moods.underway),
  };
}
