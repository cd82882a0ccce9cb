import type { PlaceCoding } from '../../../shared/place-coding.ts';
import { type Mapping, namesDivisions } from '../../../shared/mapping.ts';
import type { ColumnFacts } from './column-facts.ts';
import { countryCode } from './country-names.ts';
import { divisionChain, divisionKind, divisionNamed, seatOf } from './division-kind.ts';
import { countryKind, namesIn, needKindNamed, type Needed } from './guess-kind.ts';
import type { Words } from './words.ts';

/** Whether names of a column have in front the divisions that they lie in, or are mostly such that one division alone has. */
export function chained(needed: Needed, column: ColumnFacts): { chain?: true; divisions?: true } {
  const names = namesIn(column);
  const isChained = names.some((name) => divisionChain(name) !== undefined);
  const known = names.filter((name) => divisionNamed(name, undefined, column.kind?.kind) !== undefined).length;
  const isNamed = known >= 2 && known >= names.length * 0.6;
  if (!isChained && !isNamed) return {};
  needDivisions(needed);
  return { ...(isChained ? { chain: true } : {}), ...(isNamed ? { divisions: true } : {}) };
}

/** Whether names of a column are those of countries: where its head says so, or most of them do. */
export function ofCountries(needed: Needed, column: ColumnFacts): { countries?: true } {
  const isCalled = column.isCountries || column.kind?.kind === countryKind;
  const names = isCalled ? namesIn(column) : [];
  const coded = names.filter((name) => countryCode(name) !== undefined).length;
  if (coded === 0 || coded < names.length * 0.6) return {};
  needed.hasCountries = true;
  return { countries: true };
}

/** The system of the codes that a guess came to need. */
export function codingOf({ coding, hasCountries }: Needed): PlaceCoding | undefined {
  return coding ?? (hasCountries === true ? 'ISO 3166' : undefined);
}

/** Whether names of a column begin with the divisions whose authorities they are. */
export function seated(needed: Needed, column: ColumnFacts): { seat?: true } {
  const names = namesIn(column);
  const told = names.filter((name) => divisionKind(name) === undefined && seatOf(name) !== undefined).length;
  if (told < 2 || told < names.length * 0.3) return {};
  needDivisions(needed);
  return { seat: true };
}

function needDivisions(needed: Needed): void {
  for (const kind of needed.words.chain) needKindNamed(needed, kind);
  if (needed.coding === undefined) needed.coding = 'GB/T 2260';
}

/** The mapping with the kinds of the divisions that stand in front of names, which nobody has to name. */
export function withDivisions(mapping: Mapping, words: Words): Mapping {
  const hasChain = mapping.tables.some(({ entities }) => Object.values(entities).some(namesDivisions));
  if (!hasChain) return mapping;
  const needed: Needed = { words, kinds: {}, types: {} };
  for (const kind of words.chain) needKindNamed(needed, kind);
  const own = Object.entries(needed.kinds).map(([kind, said]) => {
    const { zh, en } = said;
    const mine = mapping.kinds[kind];
    const isNamed = mine?.zh !== undefined || mine?.en !== undefined;
    return [kind, mine === undefined ? said : isNamed ? mine : { zh, en, ...mine }] as const;
  });
  return { ...mapping, kinds: { ...mapping.kinds, ...Object.fromEntries(own) } };
}
