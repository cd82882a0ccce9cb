import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { wordsOfCell } from '../../shared/cell-words.ts';
import type { Entity, Relation } from '../../shared/graph.ts';
import { placeCodeName } from '../../shared/mapping.ts';
import { dateOf } from '../../server/tables/reading/dates.ts';
import type { Outcome } from './outcome.ts';
import { familyOf } from './score.ts';

const names = z.array(z.string()).default([]);
const pairs = z.array(z.tuple([z.string(), z.string()])).default([]);

/** What must not be said of a file of `files/`, written from reading it. Where a name of a column stands, it is each of the column's cells. */
const MustNot = z.strictObject({
  file: z.string(),
  /** What is no thing: sums, remarks, parts of names; and all cells of these columns. */
  things: names,
  cells: names,
  /** By family (`familyOf`), what is none of it. */
  families: z.record(z.string(), z.array(z.string())).default({}),
  /** What is not related, in no direction, and what not from the one to the other. */
  apart: pairs,
  directed: pairs,
  /** What does not lie in what. */
  within: pairs,
  /** Of a column with dates: the column of the things of which they are not. */
  dates: pairs,
  /** Columns whose dates are of no relation. */
  undated: names,
  /** What has no code of a place. */
  codes: names,
});
type MustNot = z.output<typeof MustNot>;

export function mustNotOf(file: string): MustNot | undefined {
  const path = fileURLToPath(new URL('must-not.json', import.meta.url));
  return z
    .array(MustNot)
    .parse(JSON.parse(readFileSync(path, 'utf8')))
    .find((one) => one.file === file);
}

/** How many claims were looked at, and which of them came out. */
export function falseClaims(
  mustNot: MustNot,
  { entities, relations, columns, mapping }: Pick<Outcome, 'entities' | 'relations' | 'columns' | 'mapping'>,
): { all: number; said: string[] } {
  const byName = new Map<string, Entity[]>();
  for (const one of entities)
    for (const name of [one.name, ...one.aliases]) byName.set(name, [...(byName.get(name) ?? []), one]);
  const cellsOf = (column: string) => columns.filter(({ name }) => name === column).flatMap(({ cells }) => cells);
  const wordsOf = (column: string) => {
    const cells = cellsOf(column);
    return cells.length === 0 ? [column] : [...new Set(cells.flatMap(wordsOfCell))];
  };
  const found = (name: string) => byName.get(name) ?? [];
  const areTied = (from: string, to: string, isTie: (one: Relation) => boolean = () => true) =>
    relations.some(
      (one) =>
        isTie(one) && found(from).some(({ id }) => id === one.source) && found(to).some(({ id }) => id === one.target),
    );
  const isInside = ({ type }: Relation) => type === 'PART_OF' || type === 'LOCATED_IN';
  const claims: { says: string; isSaid: boolean }[] = [];
  const claim = (says: string, isSaid: boolean) => claims.push({ says, isSaid });
  for (const name of [...mustNot.things, ...new Set(mustNot.cells.flatMap(cellsOf))].filter((one) => one !== ''))
    claim(
      `“${name.slice(0, 40)}” is a thing`,
      entities.some((one) => one.name === name),
    );
  for (const [family, of] of Object.entries(mustNot.families))
    for (const name of of.flatMap(wordsOf))
      claim(
        `${name} is a ${family}`,
        found(name).some(({ kind }) => familyOf(mapping, kind) === family),
      );
  for (const [one, other] of mustNot.apart) claim(`${one} – ${other}`, areTied(one, other) || areTied(other, one));
  for (const [one, other] of mustNot.directed) claim(`${one} → ${other}`, areTied(one, other));
  for (const [one, other] of mustNot.within) claim(`${one} lies in ${other}`, areTied(one, other, isInside));
  for (const [column, owner] of mustNot.dates) {
    const dates = new Set(cellsOf(column).flatMap((cell) => dateOf(cell) ?? []));
    const dated = wordsOf(owner)
      .flatMap(found)
      .filter(({ date }) => date !== undefined && dates.has(date));
    claim(`${column} is a date of ${owner}: ${dated[0]?.name ?? ''}`, dated.length > 0);
  }
  for (const column of mustNot.undated) {
    const dates = new Set(cellsOf(column).flatMap((cell) => dateOf(cell) ?? []));
    claim(
      `${column} is a date of a relation`,
      relations.some(({ date }) => date !== undefined && dates.has(date)),
    );
  }
  for (const name of mustNot.codes)
    claim(
      `${name} has a code`,
      found(name).some((one) => one[placeCodeName] !== undefined),
    );
  return { all: claims.length, said: claims.filter(({ isSaid }) => isSaid).map(({ says }) => says) };
}
