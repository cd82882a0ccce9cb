import { isNumber } from '../reading/head-row.ts';
import type { ColumnFacts } from './column-facts.ts';
import { countryKind, kindOfColumn, kindOf, type Needed, typeOfWord, unknownType } from './guess-kind.ts';
import { ofCountries } from './guess-reference.ts';
import { kindsIn } from './guess-ties.ts';
import { isTotal } from '../total-row.ts';
import type { KnownSheet } from './known-sheets.ts';
import type { TableMapping } from '../../../shared/mapping.ts';
import { kindOfWord, plainHead } from './words.ts';

/**
 * A cross table: names down the first column, names along the head, and a mark or a number where two of them meet. Undefined where the
 * sheet is none. Numbers alone make none: a table of figures looks the same, but its head does not name what its rows name.
 */
export function guessCross(known: KnownSheet, needed: Needed): TableMapping | undefined {
  const { facts, sheet } = known;
  const subject = known.subject
    .replace(/ ?(?:19|20)\d\d年?/gu, '')
    .replace(/ ?(matrix|table|cross|crosstab|矩阵)$/, '');
  const [first, ...others] = facts;
  const rest = others.filter(({ head }) => !isTotal([head]));
  if (first === undefined || rest.length < 2 || sheet.head === 0 || first.numbers > 0.2) return undefined;
  const cells = new Set(rest.flatMap(({ distinct }) => [...distinct]));
  const isMarked = [...cells].every((cell) => needed.words.marks.includes(plainMark(cell)));
  const isCounted = [...cells].every(
    (cell) => isNumber(cell) || plainMark(cell) === '' || needed.words.nothing.includes(cell),
  );
  const shared = rest.filter(({ head }) => first.distinct.has(head)).length / rest.length;
  const isNamed = rest.every(({ role, isParty }) => role === undefined && !isParty);
  if (!((isMarked && isNamed && (rest.length >= 3 || shared > 0)) || (isCounted && shared >= 0.5))) return undefined;
  const rows = kindOfColumn(needed, first);
  const kind = shared >= 0.5 ? (kindsIn({ kind: rows })[0] ?? '') : kindOfHeads(rest, needed);
  const type = shared < 0.5 && needed.kinds[kind]?.hub === true ? needed.words.partyType : undefined;
  const along = { ...first, kind: undefined, isCountries: true, distinct: new Set(rest.map(({ head }) => head)) };
  const place = { file: sheet.file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }) };
  return {
    ...place,
    entities: { [first.head]: { kind: rows, name: first.head, ...ofCountries(needed, first) } },
    relations: [],
    cross: {
      ...{ rows: first.head, kind, columns: rest.map(({ head }) => head) },
      ...(kind === countryKind ? ofCountries(needed, along) : {}),
      type:
        type === undefined
          ? subject === '' || kindOfWord(subject, needed.words) !== undefined
            ? unknownType(needed)
            : typeOfWord(needed, subject)
          : typeOfWord(needed, type),
      ...(isMarked ? {} : { value: 'amount' }),
    },
  };
}

function kindOfHeads(rest: readonly ColumnFacts[], needed: Needed): string {
  const heads = rest.map(({ head }) => head);
  const [sample] = rest;
  if (sample === undefined) return '';
  const asColumn = { ...sample, kind: undefined, distinct: new Set(heads) };
  const [kind] = kindsIn({ kind: kindOfColumn(needed, asColumn) });
  return kind ?? kindOf(needed, '');
}

function plainMark(cell: string): string {
  return plainHead(cell) === '' ? cell.trim() : plainHead(cell);
}
