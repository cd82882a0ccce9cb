import { thingWithin } from '../../../shared/default-roles.ts';
import type { NamedThings } from '../names/name-things.ts';
import { type Mention, mentionKind } from '../names/thing.ts';
import type { DraftWords } from '../words.ts';
import { innerFinder } from './inner-names.ts';
import { maker } from './make-thing.ts';
import type { Scene } from './parties.ts';
import type { Standing } from './shapes/standing.ts';

/** What was named further back is not what a sentence without a name means. */
const farthestTopic = 130;

interface Told {
  plain: string;
  named: NamedThings;
  words: DraftWords;
  /** All that the text has named so far; it grows while sentences are read. */
  mentions: readonly Mention[];
  section: () => Mention | undefined;
}

/** What shapes know of the text around an act. */
export function sceneOf({ plain, named, words, mentions, section }: Told): Scene {
  const lastNamed: Scene['topic'] = (kinds, before, except = []) =>
    mentions.findLast(
      (one) =>
        one.start < before &&
        before - one.start < farthestTopic &&
        kinds.includes(mentionKind(one)) &&
        one.things.length === 1 &&
        !/^[前后]者$/.test(plain.slice(one.start, one.end)) &&
        // Of a river or a part of the country nobody goes on speaking so.
        !one.things.some((thing) => thing.rule === 'name:listed-area' || except.includes(thing)),
    );
  return {
    ...{ plain, vocabulary: words.vocabulary, kinds: Object.keys(words.vocabulary.kinds) },
    ...{ lastNamed, make: maker(named.book) },
    topic: (kinds, before, except) => {
      const found = lastNamed(kinds, before, except);
      const isNear = found !== undefined && before - found.start < 80;
      return found === undefined || isNear || !plain.slice(found.end, before).includes('\n') ? found : undefined;
    },
    get section() {
      return section();
    },
    towns: () => named.book.things.filter(({ kind }) => kind === words.places.kinds.town),
  };
}

/** Names side by side, with the names and things within them. */
export function standingIn(named: NamedThings): (runs: Standing['runs'], all: readonly Mention[]) => Standing {
  const innerOf = innerFinder(named.inner);
  return (runs, mentions) => ({
    ...{ runs, mentions, innerOf },
    thingOf: ({ things, candidate }) =>
      things[0] ??
      (candidate?.division !== undefined
        ? named.book.ofDivision(candidate.division, candidate.rule)
        : candidate?.rule === 'name:town'
          ? named.book.ofCandidate(candidate)
          : undefined),
  });
}

/** An area that things lie in beside places: a park. */
export function isGround(kind: string, { vocabulary }: DraftWords): boolean {
  return vocabulary.relations[thingWithin]?.range.includes(kind) === true;
}
