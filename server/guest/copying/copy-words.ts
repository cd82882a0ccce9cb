import { documentKind, mentionType, thingWithin } from '../../../shared/default-roles.ts';
import { type GuestMapping, saidOf } from '../../../shared/guest-mapping.ts';
import { importWords } from '../../tables/mapping/words.ts';
import { kindWords, lensesOf, typeWords } from '../guest-words.ts';
import type { Gathered } from './gather.ts';

interface Named {
  mapping: GuestMapping;
  gathered: Gathered;
  /** The label of each kind. */
  labelOf: (kind: string) => string;
  kindName: (kind: string) => string;
  typeName: (type: string) => string;
  /** Kinds that lie in places by a code, and the kinds of those places. */
  lying: { inner: ReadonlySet<string>; outer: ReadonlySet<string> };
}

/** `vocabulary.json`: labels and types under names of ours, called as they are, with the roles of the mapping. */
export function copyVocabulary({ mapping, gathered, labelOf, kindName, typeName, lying }: Named): object {
  const own = importWords().own;
  const kinds = [...gathered.kinds.keys()];
  const isHub = (kind: string) => saidOf(mapping.labels, labelOf(kind))?.hub === true;
  const types = [...gathered.types].map(([type, { ends }]) => {
    const { party, ...words } = typeWords(type, saidOf(mapping.types, type) ?? {});
    // A party takes part in something that joins: where nothing does, it is none.
    const joins = [...ends.to].some(isHub);
    const [domain, range] = [ends.from, ends.to].map((side) => [...side].map(kindName));
    return [typeName(type), { ...words, party: joins ? party : false, domain, range }] as const;
  });
  const isCopied = (words: Readonly<Record<string, unknown>>, names: readonly string[]) =>
    names.filter((name) => Object.hasOwn(words, name));
  const vocabulary = {
    kinds: {
      ...Object.fromEntries(
        kinds.map((kind, at) => {
          const label = labelOf(kind);
          return [kindName(kind), kindWords(label, saidOf(mapping.labels, label) ?? {}, at)];
        }),
      ),
      [documentKind]: own[documentKind],
    },
    relations: {
      ...Object.fromEntries(types),
      ...(lying.inner.size === 0 ? {} : { [thingWithin]: lyingWords(Object.fromEntries(types)[thingWithin]) }),
      [mentionType]: { ...own[mentionType], domain: kinds.map(kindName), range: [documentKind] },
    },
  };
  const lenses = Object.entries(lensesOf(mapping, { kindName, typeName })).flatMap(([id, lens]) => {
    const some = {
      kinds: isCopied(vocabulary.kinds, lens.kinds),
      types: isCopied(vocabulary.relations, lens.types),
    };
    return some.kinds.length === 0 || some.types.length === 0 ? [] : [[id, { ...lens, ...some }] as const];
  });
  return { ...vocabulary, lenses: Object.fromEntries(lenses) };

  /** They may have a type of that name too. */
  function lyingWords(theirs: { domain?: string[] | undefined; range?: string[] | undefined } | undefined) {
    const both = (side: readonly string[] = [], kindsOfSide: ReadonlySet<string>) => [
      ...new Set([...side, ...[...kindsOfSide].map(kindName)]),
    ];
    return {
      ...own[thingWithin],
      ...theirs,
      ...{ domain: both(theirs?.domain, lying.inner), range: both(theirs?.range, lying.outer) },
    };
  }
}
