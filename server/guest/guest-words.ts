import type { z } from 'zod';
import { defined } from '../../shared/defined.ts';
import { type GuestMapping, type ReadLabel, type ReadType, saidOf } from '../../shared/guest-mapping.ts';
import type { Vocabulary } from '../../shared/vocabulary.ts';
import { unlabelled } from '../store/guest-text.ts';
import { importWords, kindOfWord } from '../tables/mapping/words.ts';
import { calledHere, type GuestFacts, typesIn } from './look-around.ts';

type Written = z.input<typeof Vocabulary>;

const looks = [
  { icon: 'tag', shape: 'ellipse', color: 'place' },
  { icon: 'file-text', shape: 'round-rectangle', color: 'agreement' },
  { icon: 'building-2', shape: 'round-hexagon', color: 'company' },
  { icon: 'hash', shape: 'round-diamond', color: 'alliance' },
  { icon: 'landmark', shape: 'round-pentagon', color: 'mechanism' },
  { icon: 'map-pin', shape: 'round-octagon', color: 'region' },
  { icon: 'list', shape: 'round-tag', color: 'project' },
  { icon: 'calendar', shape: 'ellipse', color: 'event' },
] as const;

/** The words of a database of others: its own, drawn so that labels can be told apart. Of types that were not seen nobody knows what they tie. */
export function guestVocabulary(facts: GuestFacts, mapping: GuestMapping): Written {
  const { labels, ties } = facts;
  const kinds = [...labels.map(({ label }) => label), unlabelled];
  return {
    kinds: Object.fromEntries(
      kinds.map((label, at) => [calledHere(label), kindWords(label, saidOf(mapping.labels, label) ?? {}, at)]),
    ),
    relations: Object.fromEntries(
      typesIn(facts).map((type) => {
        const read = saidOf(mapping.types, type) ?? {};
        const own = ties.filter((tie) => tie.type === type);
        const ends = (side: 'source' | 'target') =>
          (own.length === 0 ? kinds : [...new Set(own.map((tie) => tie[side]))]).map(calledHere);
        const [domain, range] =
          read.turned === true ? [ends('target'), ends('source')] : [ends('source'), ends('target')];
        return [calledHere(type), { ...typeWords(type, read), domain, range }];
      }),
    ),
    lenses: lensesOf(mapping, { kindName: calledHere, typeName: calledHere }),
  };
}

/** Every role is said: the house's defaults are for vocabularies that somebody wrote for it. */
export function kindWords(label: string, read: ReadLabel, at: number): Written['kinds'][string] {
  const { place = false, hub = false, dated = hub, firm = false, undrawn = false } = read;
  const { icon, shape, color } = kindOfWord(label, importWords()) ?? {};
  return {
    ...named(label, read),
    ...{ place, hub, dated, firm, undrawn },
    ...looks[at % looks.length],
    ...defined({ icon, shape, color }),
  };
}

export function typeWords(type: string, read: ReadType) {
  const { party = false, observer = false, subject = false, covers = false, contains = false, supplies = false } = read;
  const { owns, symmetric, noLink = false, undrawn = false } = read;
  return {
    // What is read against its direction says so: “France ← SIGNED_BY Treaty”.
    ...named(read.turned === true ? `← ${type}` : type, read),
    ...{ party, observer, subject, covers, contains, supplies, noLink, undrawn },
    ...(owns === undefined ? {} : { owns }),
    ...(symmetric === undefined ? {} : { symmetric }),
  };
}

function named(word: string, { zh, en }: Pick<ReadLabel, 'zh' | 'en'>): { zh?: string; en: string } {
  return { ...(zh === undefined ? {} : { zh }), en: en ?? zh ?? word };
}

type Naming = Record<'kindName' | 'typeName', (word: string) => string>;

/** What joins places, and who supplies whom: as far as there is either. */
export function lensesOf({ labels, types }: GuestMapping, { kindName, typeName }: Naming) {
  const kindsThat = (is: (read: ReadLabel) => boolean) => namesThat(labels, is).map(kindName);
  const typesThat = (is: (read: ReadType) => boolean) => namesThat(types, is).map(typeName);
  return {
    joining: {
      ...{ zh: '把各方连在一起的', en: 'What joins parties' },
      kinds: kindsThat(({ hub }) => hub === true),
      types: typesThat(({ party, observer, subject }) => party !== undefined || observer === true || subject === true),
    },
    supply: {
      ...{ zh: '供应', en: 'Supply' },
      kinds: kindsThat(({ firm }) => firm === true),
      types: typesThat(({ supplies, owns }) => supplies === true || owns !== undefined),
    },
  };
}

function namesThat<T>(all: Readonly<Record<string, T>>, is: (one: T) => boolean): string[] {
  return Object.entries(all).flatMap(([name, one]) => (is(one) ? [name] : []));
}
