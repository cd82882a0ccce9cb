import * as z from 'zod';
import { standsIn } from '../../dataset/stated-number.ts';
import { type Mention, mentionKind } from '../names/thing.ts';
import type { Page, Sentence } from '../text/page.ts';
import { json } from '../words.ts';

/** A number that a sentence states of a thing that it names. */
export interface FoundMeasure {
  sentence: Sentence;
  mention: Mention;
  name: string;
  value: number;
  unit: string;
  qualifier?: string;
  span: { start: number; end: number };
}

const words = z.array(z.string());
const Words = z.strictObject({ names: words, units: words, qualifiers: words });
const silent = new Set(['为', '共', '达', '达到']);

let pattern: RegExp | undefined;

/** 总投资15.4亿元, 占地约282亩: what is measured, how exactly, how much, of what; told of the last thing that the sentence names before it. */
export function findMeasures(
  { plain, sentences }: Page,
  mentions: readonly Mention[],
  isMeasured: (kind: string) => boolean,
): FoundMeasure[] {
  const found: FoundMeasure[] = [];
  const taken = new Set<string>();
  for (const sentence of sentences) {
    if (sentence.role !== 'body') continue;
    const text = plain.slice(sentence.start, sentence.end);
    for (const { index, 0: whole, 1: name = '', 2: qualifier, 3: digits = '', 4: more, 5: unit = '' } of text.matchAll(
      measurePattern(),
    )) {
      const start = sentence.start + index;
      const mention = measuredThing(
        plain,
        { sentence, start },
        mentions.filter((one) => one.things.length === 1 && isMeasured(mentionKind(one))),
      );
      const value = Number(digits.replaceAll(',', ''));
      if (mention === undefined || !Number.isFinite(value) || !standsIn(value, text)) continue;
      const key = `${mention.things[0]?.name ?? ''} ${name}`;
      if (taken.has(key)) continue;
      taken.add(key);
      const said = more ?? (qualifier !== undefined && !silent.has(qualifier) ? qualifier : undefined);
      found.push({
        ...{ sentence, mention, name, value, unit, span: { start, end: start + whole.length } },
        ...(said === undefined ? {} : { qualifier: said }),
      });
    }
  }
  return found;
}

/** What the clause itself names before the number; else what the sentence begins with, rather than the places that it stands in. */
function measuredThing(
  plain: string,
  { sentence, start }: { sentence: Sentence; start: number },
  mentions: readonly Mention[],
): Mention | undefined {
  const inside = mentions.filter((one) => one.start >= sentence.start && one.end <= start);
  const own = inside.findLast((one) => !/[，；。：]/.test(plain.slice(one.end, start)));
  const named = inside.filter(({ isExplicit }) => isExplicit);
  return own ?? named.find(({ things }) => things[0]?.division === undefined) ?? named[0];
}

function measurePattern(): RegExp {
  if (pattern !== undefined) return pattern;
  const { names, units, qualifiers } = Words.parse(json('measures.json'));
  const oneOf = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|');
  return (pattern = new RegExp(
    `(${oneOf(names)})(?:的)?(${oneOf(qualifiers)})?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(余|多)?(${oneOf(units)})`,
    'g',
  ));
}
