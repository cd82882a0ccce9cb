import { defaultKindRoles } from '../../shared/default-roles.ts';
import type { GuestMapping, ReadLabel, ReadType } from '../../shared/guest-mapping.ts';
import type { KindRoles } from '../../shared/vocabulary.ts';
import { importWords, kindOfWord, type Words } from '../tables/mapping/words.ts';
import { guessDate } from './guess-dates.ts';
import { guessNames } from './guess-names.ts';
import { guessLying, guessPlace } from './guess-places.ts';
import { guessTie } from './guess-ties.ts';
import { type GuestFacts, type LabelProperty, typesIn } from './look-around.ts';

/** How a database of others is read, guessed from its labels, the names of its properties and some of their values. */
export function guessGuestMapping(facts: GuestFacts): GuestMapping {
  const words = importWords();
  const labels = Object.fromEntries(
    facts.labels.map(({ label }) => [
      label,
      guessLabel(
        label,
        facts.properties.filter((one) => one.label === label),
        words,
      ),
    ]),
  );
  const types = Object.fromEntries(
    typesIn(facts).map((type): [string, ReadType] => {
      const date = guessDate(
        facts.tieProperties.filter((one) => one.type === type),
        words,
      );
      const ties = facts.ties.filter((one) => one.type === type);
      return [type, { ...guessTie(type, ties, labels), ...(date === undefined ? {} : { date }) }];
    }),
  );
  return { kuajie: 1, labels, types };
}

function guessLabel(label: string, properties: readonly LabelProperty[], words: Words): ReadLabel {
  const roles = rolesOfWord(label, words);
  const names = guessNames(properties);
  const where = typeof roles.place === 'string' ? guessPlace(properties, roles.place, words) : guessLying(properties);
  // A place and a firm have dates too, but nobody looks for them in a timeline.
  const date = roles.place !== undefined || roles.firm === true ? undefined : guessDate(properties, words);
  return {
    ...roles,
    ...(date === undefined ? {} : { date, dated: true }),
    ...(names.length === 0 ? {} : { names }),
    ...where,
  };
}

function rolesOfWord(label: string, words: Words): KindRoles {
  const { place, hub, dated, firm }: KindRoles = kindOfWord(label, words) ?? usualRoles(label) ?? {};
  return Object.fromEntries(
    Object.entries({ place, hub, dated, firm }).filter(([, value]) => value !== undefined && value !== false),
  );
}

function usualRoles(label: string): KindRoles | undefined {
  return Object.hasOwn(defaultKindRoles, label) ? defaultKindRoles[label] : undefined;
}
