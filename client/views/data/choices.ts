import { type Mapping, tableLabel, type TableMapping } from '#shared/mapping';
import type { State } from '../../state/state.ts';
import { listText } from '../../i18n/list-text.ts';
import { partNamedBy, type Use, usesOf } from './column-uses.ts';
import { partWord, relationsWord, wordOf } from './mapping-words.ts';
import type { Wanted } from './take-column.ts';
import { dataTextsOf } from './texts.ts';

export interface Choice {
  /** The same for the same choice, as long as the column is. */
  value: string;
  label: string;
  /** Absent for what it is and cannot be chosen. */
  wanted?: Wanted;
}

export interface Choices {
  chosen: string;
  unused: Choice;
  names: Choice[];
  /** What it can say of what the rows relate, then of each part of them. */
  said: { of: string; choices: Choice[] }[];
  /** How it is taken, where that is none of the choices. */
  other: Choice | undefined;
}

interface ColumnOf {
  mapping: Mapping;
  /** Whose kinds can be chosen besides. */
  guess: Mapping | undefined;
  table: TableMapping;
  column: string;
}

/** How a column can be taken, and how it is. */
export function choicesOf({ mapping, guess, table, column }: ColumnOf, reader: Pick<State, 'language'>): Choices {
  const texts = dataTextsOf(reader);
  const kinds = { ...guess?.kinds, ...mapping.kinds };
  const own = partNamedBy(table, column);
  const others = Object.entries(table.entities).filter(([part]) => part !== own);
  const chosenOf = (wanted: Wanted, label: string): Choice => ({ value: valueOf(wanted), label, wanted });

  const unused = chosenOf({ what: 'unused' }, texts.unused);
  const names = [
    ...Object.keys(kinds).map((kind) => chosenOf({ what: 'name', kind }, texts.named(wordOf(kinds, kind, reader)))),
    chosenOf({ what: 'name', kind: 'new' }, texts.namedNew(column)),
    ...others.map(([part]) => chosenOf({ what: 'within', part }, texts.aroundOf(whose(part)))),
  ];
  const of = [...(table.relations.length === 0 ? [] : [undefined]), ...others.map(([part]) => part)];
  const said = of.map((part) => {
    const word = whose(part);
    return {
      of: word,
      choices: [
        chosenOf({ what: 'date', part }, texts.dateOfPart(word)),
        ...(isDated(part) ? [chosenOf({ what: 'until', part }, texts.untilOf(word))] : []),
        chosenOf({ what: 'note', part }, texts.noteOf(word)),
        chosenOf({ what: 'property', part }, texts.propertyOf(word)),
        ...(part === undefined ? [] : ofNamed(part, word)),
      ],
    };
  });

  const uses = usesOf(table, column);
  const [first = { what: 'unused' } as const] = uses;
  const all = [unused, ...names, ...said.flatMap(({ choices }) => choices)];
  const found = uses.length > 1 ? undefined : all.find(({ value }) => value === valueOf(first));
  const other = { value: 'as-it-is', label: listText(reader, uses.map(useWord)) };
  return {
    ...{ chosen: (found ?? other).value, unused, names, said },
    other: found === undefined ? other : undefined,
  };

  /** An end needs a beginning. */
  function isDated(part: string | undefined): boolean {
    const all = part === undefined ? table.relations : [table.entities[part]];
    return all.some((one) => one?.date !== undefined && one.date !== column);
  }

  function ofNamed(part: string, word: string): Choice[] {
    const it = table.entities[part];
    if (it === undefined) return [];
    return [
      chosenOf({ what: 'alias', part }, texts.aliasOf(word)),
      ...(it.name === undefined || it.in !== undefined ? [] : [chosenOf({ what: 'key', part }, texts.keyOf(word))]),
      ...(typeof it.kind === 'string' || isKindOf(it.kind, column)
        ? [chosenOf({ what: 'kind', part }, texts.kindOf(word))]
        : []),
    ];
  }

  /** Of two parts of one kind each is told by its column too. */
  function whose(part: string | undefined): string {
    const it = part === undefined ? undefined : table.entities[part];
    if (part === undefined || it === undefined) return relationsWord(mapping, table, reader);
    const word = partWord(mapping, it, reader);
    const isShared = Object.entries(table.entities).some(
      ([other, own]) => other !== part && partWord(mapping, own, reader) === word,
    );
    return isShared ? texts.partOfColumn(word, part) : word;
  }

  function useWord(use: Use): string {
    if (use.what === 'unused') return texts.unused;
    if (use.what === 'type') return texts.typeOfRow;
    if (use.what === 'cross') return texts.crossOf;
    const word = whose(use.part);
    return {
      name: () => texts.named(word),
      key: () => texts.keyOf(word),
      alias: () => texts.aliasOf(word),
      kind: () => texts.kindOf(word),
      within: () => texts.aroundOf(word),
      date: () => texts.dateOfPart(word),
      until: () => texts.untilOf(word),
      note: () => texts.noteOf(word),
      property: () => texts.propertyOf(word),
    }[use.what]();
  }
}

/** How a table is called beside others, and where it stands in the mapping. */
export function tableAt({ tables }: Mapping, sheet: { file: string; sheet?: string | undefined }): number {
  return tables.findIndex((table) => tableLabel(table) === tableLabel(sheet));
}

function valueOf(use: Use | Wanted): string {
  if (use.what === 'name') return `name ${use.kind ?? ''}`;
  return 'part' in use ? `${use.what} ${use.part === undefined ? '' : `of ${use.part}`}` : use.what;
}

function isKindOf(kind: TableMapping['entities'][string]['kind'], column: string): boolean {
  return typeof kind === 'object' && 'column' in kind && kind.column === column;
}
