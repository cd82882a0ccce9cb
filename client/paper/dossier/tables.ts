import type { Evidence } from '#shared/graph';
import { kindName, textsOf, typeName } from '../../i18n/texts.ts';
import { wordsOf } from '../../i18n/citation/cite.ts';
import { toCsv } from '../../parts/csv.ts';
import { passageAddress } from '../../state/passage-address.ts';
import type { State } from '../../state/state.ts';
import { documentOf, footnote } from './cited-evidence.ts';
import type { DossierOf } from './fact.ts';
import { dossierTexts } from './texts.ts';

type Told = Pick<State, 'language' | 'schema'>;

/** The dossier as tables that Excel opens: a row for each sentence behind each line, one for each entity and each document. */
export function dossierTables(
  state: Told,
  of: DossierOf,
  nameOf: (id: string) => string,
): { name: string; text: string }[] {
  const { file } = dossierTexts(state);
  return [
    { name: file.facts, rows: factRows(state, of, nameOf) },
    { name: file.entities, rows: entityRows(state, of) },
    { name: file.documents, rows: documentRows(state, of) },
  ].map(({ name, rows }) => ({ name, text: `\ufeff${toCsv(rows)}` }));
}

function factRows(state: Told, of: DossierOf, nameOf: (id: string) => string): string[][] {
  const { head } = dossierTexts(state);
  const texts = textsOf(state);
  const rows = of.facts.flatMap(({ number, says, relations, evidence }) => [
    ...relations.flatMap(({ relation }) => {
      const { source, type, target, status, date } = relation;
      const line = [
        ...[String(number), says, nameOf(source), typeName(state, type), nameOf(target)],
        ...[status === undefined ? '' : texts.statusName[status], date ?? ''],
      ];
      if (relation.evidence.length === 0) return [[...line, ...Array<string>(10).fill('')]];
      return relation.evidence.map((one) => [...line, ...evidenceCells(state, of, one)]);
    }),
    ...evidence.map((one) => [
      ...[String(number), says, ...Array<string>(5).fill('')],
      ...evidenceCells(state, of, one),
    ]),
    ...(relations.length + evidence.length === 0 ? [[String(number), says, ...Array<string>(15).fill('')]] : []),
  ]);
  const columns = [
    ...[head.number, head.line, head.source, head.type, head.target, head.status, head.date, head.basis],
    ...[head.quote, head.document, head.publisher, head.published, head.row, head.note, head.address],
    ...[head.footnote('GB/T 7714'), head.footnote('Chicago')],
  ];
  return [columns, ...rows];
}

function evidenceCells(state: Told, of: DossierOf, one: Evidence): string[] {
  const { title, publisher = '', date: published = '' } = documentOf(of, one);
  const isQuote = one.quote !== '';
  return [
    ...[textsOf(state).basisName[one.basis], wordsOf(one), title, publisher, published],
    ...[one.row?.toString() ?? '', one.note ?? '', isQuote ? passageAddress(of.page, one) : ''],
    footnote(state, of, one, 'gb-t-7714'),
    footnote(state, of, one, 'chicago'),
  ];
}

function entityRows(state: Told, { entities }: DossierOf): string[][] {
  const { head } = dossierTexts(state);
  return [
    [head.id, head.kind, head.name, head.aliases, head.status, head.date, head.note],
    ...entities.map(({ id, kind, name, aliases, status, date, note }) => [
      ...[id, kindName(state, kind), name, aliases.join(' | ')],
      ...[status === undefined ? '' : textsOf(state).statusName[status], date ?? '', note ?? ''],
    ]),
  ];
}

function documentRows(state: Told, { documents }: DossierOf): string[][] {
  const { head } = dossierTexts(state);
  return [
    [head.id, head.document, head.publisher, head.published, head.note],
    ...[...documents.values()].map(({ id, title, publisher = '', date = '', note = '' }) => [
      ...[id, title, publisher, date, note],
    ]),
  ];
}
