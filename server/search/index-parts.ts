import { setImmediate } from 'node:timers/promises';
import { typedForms } from './fold.ts';
import { type Haystack, stack } from './haystack.ts';
import { readingsOf } from './readings.ts';
import { shortName } from './short-name.ts';

export interface NamedEntity {
  id: string;
  kind: string;
  name: string;
  aliases: readonly string[];
  /** Names that the place had before. */
  former: readonly string[];
  /** How many relations it has. */
  degree: number;
}

/** Which text of an entity it is. */
export type Field = 'name' | 'alias' | 'former' | 'short' | 'id';

interface Item {
  field: Field;
  text: string;
}

/** Everything that is searched. */
export interface IndexParts {
  entities: readonly NamedEntity[];
  items: readonly Item[];
  words: Haystack;
  /** Its owners are items, for a name may have several readings. */
  pinyin: Haystack;
  /** One bit a letter of `pinyin`: whether a syllable begins there. */
  syllables: Uint8Array;
  initials: Haystack;
  codes: Haystack;
}

const namesASlice = 400;

/** Puts the names of all entities in order for searching, in slices, so that other requests are answered meanwhile. */
export async function indexParts(entities: readonly NamedEntity[]): Promise<IndexParts> {
  const items: Item[] = [];
  const owners: number[] = [];
  const words: string[] = [];
  const spoken: { joined: string; starts: readonly number[]; initials: string; item: number }[] = [];
  const codes: string[] = [];
  for (const [number, entity] of entities.entries()) {
    if (number % namesASlice === namesASlice - 1) await setImmediate();
    for (const item of itemsOf(entity)) {
      for (const [form, folded] of typedForms(item.text).entries()) {
        const nth = items.push(item) - 1;
        owners.push(number);
        words.push(folded);
        if (form === 0) for (const reading of readingsOf(folded)) spoken.push({ ...spell(reading), item: nth });
      }
    }
    codes.push(entity.id.toLowerCase());
  }
  const pinyin = stack(
    spoken.map(({ joined }) => joined),
    spoken.map(({ item }) => item),
  );
  return {
    entities,
    items,
    words: stack(words, owners),
    pinyin,
    syllables: markSyllables(
      pinyin,
      spoken.map(({ starts }) => starts),
    ),
    initials: stack(
      spoken.map(({ initials }) => initials),
      spoken.map(({ item }) => item),
    ),
    codes: stack(codes, [...codes.keys()]),
  };
}

function itemsOf({ id, name, aliases, former }: NamedEntity): Item[] {
  const items: Item[] = [{ field: 'name', text: name }];
  const add = (field: Field, text: string | undefined) => {
    if (text !== undefined && !items.some((item) => item.text === text)) items.push({ field, text });
  };
  for (const alias of aliases) add('alias', alias);
  for (const one of former) add('former', one);
  // Only a place of the division codes has a name that ends in its rank.
  if (/:\d{6}$/.test(id)) for (const one of [name, ...former]) add('short', shortName(one));
  return items;
}

function spell(reading: readonly string[]): { joined: string; starts: number[]; initials: string } {
  const starts: number[] = [];
  let at = 0;
  let initials = '';
  for (const syllable of reading) {
    starts.push(at);
    at += syllable.length;
    initials += /^\d/.test(syllable) ? syllable : syllable.charAt(0);
  }
  return { joined: reading.join(''), starts, initials };
}

function markSyllables({ text, starts }: Haystack, syllables: readonly (readonly number[])[]): Uint8Array {
  const bits = new Uint8Array((text.length >>> 3) + 1);
  for (const [item, own] of syllables.entries())
    for (const offset of own) {
      const at = (starts[item] ?? 0) + offset;
      bits[at >>> 3] = (bits[at >>> 3] ?? 0) | (1 << (at & 7));
    }
  return bits;
}
