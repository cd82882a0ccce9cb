import { endsEnglish, englishWords, kindOfEnglish, opensEnglish } from './english-words.ts';
import type { Division } from './gazetteer.ts';

export interface Token {
  start: number;
  end: number;
  text: string;
}

/** Words with capitals and what may join them, as far as only a blank stands between. */
export function phrasesOf(line: string): Token[][] {
  const tokens = [...line.matchAll(token)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
  const phrases: Token[][] = [];
  let open: Token[] = [];
  const close = () => {
    while (open.length > 0 && !isName.test(open.at(-1)?.text ?? '')) open.pop();
    if (open.length > 0) phrases.push(open);
    open = [];
  };
  for (const one of tokens) {
    const last = open.at(-1);
    const gap = last === undefined ? '' : line.slice(last.end, one.start);
    // Hai Van Co., Ltd.
    const isBeside = /^\s$/.test(gap) || (/^，\s?$/.test(gap) && /^(?:Ltd|Inc|LLC|Limited)\.?$/.test(one.text));
    if (last !== undefined && !isBeside) close();
    if (
      (isName.test(one.text) && !/-(?:based|born|led|owned|style|backed|listed|made)$/.test(one.text)) ||
      (open.length > 0 && (englishWords().joints.has(one.text) || englishWords().particles.has(one.text)))
    )
      open.push(one);
    else close();
    if (shortEnding.test(one.text)) continue;
    if (/\.$/.test(one.text) && !/^(?:\p{Lu}\.)+$/u.test(one.text)) close();
  }
  close();
  return phrases;
}

/** A phrase cut where a joint joins two names and not two words of one, and behind a possessive. */
export function splitPhrase(phrase: readonly Token[], countries: ReadonlyMap<string, Division>): Token[][] {
  const pieces: Token[][] = [];
  let piece: Token[] = [];
  let held: Token[] = [];
  const close = () => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  };
  for (const [at, one] of phrase.entries()) {
    if (englishWords().joints.has(one.text)) {
      held.push(one);
      continue;
    }
    if (held.length > 0) {
      if (isJoined(piece, held, { rest: phrase.slice(at, at + 12), countries })) piece.push(...held);
      else close();
      held = [];
    }
    piece.push(one);
    if (/['’]s$/.test(one.text) && !ownPossessive.test(one.text)) {
      piece[piece.length - 1] = { ...one, end: one.end - 2, text: one.text.slice(0, -2) };
      close();
    }
  }
  close();
  return pieces.map(trimmed).filter((one) => one.length > 0);
}

const token = /[\p{L}\p{M}\d]+(?:[.’'&/-][\p{L}\p{M}\d]+)*(?:\.(?=\s\p{Ll}|[，）；]))?|&/gu;

const isName = /^(?:\p{Lu}|\d+(?:st|nd|rd|th)$)/u;

const shortEnding = /^(?:Ltd|Inc|Co|Corp|Bros)\.$/;

const ownPossessive = /^(?:People|Children|Women|Men|Worker|Farmer|Nurse|Teacher|Traveler|World)['’]s$/;

function isJoined(
  piece: readonly Token[],
  held: readonly Token[],
  { rest, countries }: { rest: readonly Token[]; countries: ReadonlyMap<string, Division> },
): boolean {
  const joint = held[0]?.text ?? '';
  const last = piece.at(-1)?.text ?? '';
  if (piece.length === 0) return false;
  const next = rest.findIndex(({ text }) => englishWords().joints.has(text));
  const group = rest.slice(0, next === -1 ? rest.length : next).map(({ text }) => text);
  const isCountry = countries.has(group.join(' '));
  const isOpen = piece.some(({ text }) => ['of', 'on', 'for', 'concerning'].includes(text));
  if (countries.has(`${textOf(piece)} ${held.map(({ text }) => text).join(' ')} ${group.join(' ')}`)) return true;
  if (joint === 'and') {
    if (held.length > 1) return false;
    const isName =
      endsEnglish(group.at(-1) ?? '') &&
      !countries.has(textOf(piece)) &&
      kindOfEnglish(piece.map((one) => one.text)) === undefined;
    const begins = rest[1] !== undefined && opensEnglish(rest[0]?.text ?? '', rest[1].text);
    if (isOpen) return !isCountry && !begins && !endsEnglish(group.at(-1) ?? '') && !countries.has(lastGroup(piece));
    return isName && group.length > 1 && kindOfEnglish(group)?.rule.noAnd !== true;
  }
  if (joint === 'the') return false;
  if (joint === 'in')
    return isOpen && kindOfEnglish(piece.map((one) => one.text))?.isOpened === true && !isCountry && group.length > 1;
  if (['to', 'concerning', 'against', 'between'].includes(joint)) return opensEnglish(last, joint);
  if (joint === 'of')
    return (
      opensEnglish(last, joint) ||
      endsEnglish(last) ||
      /^(?:Republic|Kingdom|Emirates|Nations|Federation|States)$/.test(last) ||
      isOpen
    );
  return opensEnglish(last, joint) || (isOpen && endsEnglish(last));
}

function lastGroup(piece: readonly Token[]): string {
  const at = piece.findLastIndex(({ text }) => englishWords().joints.has(text));
  return textOf(piece.slice(at + 1));
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** Without what only begins the sentence. */
function trimmed(piece: readonly Token[]): Token[] {
  let from = 0;
  while (
    from < piece.length &&
    (englishWords().starters.has(piece[from]?.text ?? '') || englishWords().joints.has(piece[from]?.text ?? ''))
  )
    from += 1;
  return piece.slice(from);
}
