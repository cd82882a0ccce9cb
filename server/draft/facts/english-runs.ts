import { type Mention, mentionKind } from '../names/thing.ts';
import type { Run } from './run.ts';

const prepositions =
  'with|by|in|at|from|to|for|of|between|on|into|onto|through|via|near|against|under|as|among|within|outside|alongside|than|like|including|over|after|before|against|about|towards?|without|until|despite|during|beside|across|along';
/** The preposition that leads a name in, with up to four words between that begin no clause. */
const marker = new RegExp(
  `\\b(together with|along with|jointly with|${prepositions})\\s+(?:(?!that|which|who|when|said|says|if|and|but|as|${prepositions})[\\p{L}\\d’'-]+\\s+){0,4}$`,
  'iu',
);
const joint = /^(?:，| and|， and| &| or|， or| as well as|， as well as| and also)\s(?:the |its |their )?$/;
/** The government of France does what France does. */
const speakers =
  /\b(?:governments?|ministers?|officials?|leaders?|representatives?|delegates?|presidents?|premiers?|authorities|delegations?|envoys?|mayors?|republics?|foreign ministers|teams?|heads of state) (?:of|from) (?:the )?$/i;

/** The port city of Hue is Hue. */
const placeWord =
  /(?<=\s|^)(?:the|a|an)\s(?:[\p{L}-]+\s){0,3}(?:city|town|port|village|capital|province|district|county|island|municipality|prefecture|state)\sof\s$/iu;

/** The lists of names in a stretch of an English sentence. `sizeOf` tells how large a place is; a larger one behind a comma says where the one before it is. */
export function englishRuns(
  plain: string,
  { start, end }: { start: number; end: number },
  { mentions, sizeOf }: { mentions: readonly Mention[]; sizeOf: (kind: string) => number | undefined },
): Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const mention of mentions) {
    if (mention.start < start || mention.end > end) continue;
    const run = runs.at(-1);
    const item = run?.items.at(-1);
    const gap = run === undefined ? '' : plain.slice(run.end, mention.start);
    if (run !== undefined && item !== undefined && /^，\s$/.test(gap) && isAround(mention, item.mention, sizeOf)) {
      item.modifiers.push(mention);
      run.end = mention.end;
    } else if (
      run !== undefined &&
      joint.test(gap) &&
      isAlike(run, mention, { gap, rest: plain.slice(mention.end, end) })
    ) {
      run.items.push({ mention, modifiers: [], joint: gap.replaceAll(/[，\s]|the/g, '') });
      run.end = mention.end;
    } else {
      const before = plain.slice(from, mention.start).replace(placeWord, '');
      const led = speakers.test(before) ? '' : (marker.exec(before)?.[1] ?? '').toLowerCase();
      runs.push({ start: mention.start, end: mention.end, items: [{ mention, modifiers: [] }], marker: led });
    }
    from = mention.end;
  }
  return runs;
}

function isAround(outer: Mention, inner: Mention, sizeOf: (kind: string) => number | undefined): boolean {
  const [a, b] = [sizeOf(mentionKind(outer)), sizeOf(mentionKind(inner))];
  return a !== undefined && b !== undefined && a > b;
}

/** In Hanoi, Laos signed: a comma joins a list only where “and” follows, and only things that are alike. */
function isAlike({ items, marker: led }: Run, mention: Mention, { gap, rest }: { gap: string; rest: string }): boolean {
  if (!/^，\s(?:the )?$/.test(gap)) return true;
  const kind = mentionKind(items[0]?.mention ?? mention);
  if (kind !== mentionKind(mention) && /^(?:in|at|from|on)$/.test(led)) return false;
  return (
    /^(?:(?:，\s(?:the )?|\s(?:of|the)\s)?\p{Lu}[^，;.]{0,60}?){0,12}(?:，? and|，? as well as|，? or|，? &)\s/u.test(
      rest,
    ) || items.length > 1
  );
}
