import { defined } from '../../shared/defined.ts';
import { type GuestMapping, type ReadLabel, saidOf } from '../../shared/guest-mapping.ts';
import type { GuestTerms } from '../store/guest-text.ts';
import { calledHere, type GuestFacts, renamedTypes } from './look-around.ts';

/** What is said counts, each label and each type whole; what is not said is guessed, and so is what nodes are called. */
export function mappingInForce(guess: GuestMapping, said: GuestMapping | undefined): GuestMapping {
  if (said === undefined) return guess;
  const labels = Object.fromEntries(
    Object.entries({ ...guess.labels, ...said.labels }).map(([label, read]) => {
      const names = read.names ?? saidOf(guess.labels, label)?.names;
      return [label, { ...read, ...(names === undefined ? {} : { names }) }];
    }),
  );
  return { kuajie: 1, labels, types: { ...guess.types, ...said.types } };
}

/** The mapping as the parameters of a guest's queries. */
export function termsOf({ labels: found }: GuestFacts, { labels, types }: GuestMapping): GuestTerms {
  const read = found.flatMap(({ label }): [label: string, kind: string, read: ReadLabel][] => {
    const own = saidOf(labels, label);
    return own?.aside === true ? [] : [[label, calledHere(label), own ?? {}]];
  });
  const isPlace = ({ place }: ReadLabel) => typeof place === 'string';
  return {
    guestKinds: read.map(([label, kind]) => ({ label, kind })),
    guestTypes: renamedTypes,
    guestTurned: Object.keys(types).filter((type) => types[type]?.turned === true),
    guestNames: byKind(({ names }) => names),
    guestDates: byKind(({ date }) => date),
    guestTieDates: Object.fromEntries(
      Object.entries(types).flatMap(([type, { date }]) => (date === undefined ? [] : [[type, date]])),
    ),
    guestPlaces: byKind((own) => {
      if (!isPlace(own)) return undefined;
      const { coding = 'own', code, lon, lat, point } = own;
      return { coding, ...defined({ code, lon, lat, point }) };
    }),
    guestLying: byKind((own) => (isPlace(own) ? undefined : own.code)),
  };

  function byKind<T>(pick: (own: ReadLabel) => T | undefined): Record<string, T> {
    return Object.fromEntries(
      read.flatMap(([, kind, own]): [string, T][] => {
        const value = pick(own);
        return value === undefined ? [] : [[kind, value]];
      }),
    );
  }
}

/** The systems of the codes of places. */
export function codingsOf({ guestPlaces }: GuestTerms): string[] {
  return [...new Set(Object.values(guestPlaces).map(({ coding }) => coding))].sort();
}
