import type { Evidence } from '../../shared/graph.ts';
import type { BesideChange, EntityChange, RelationChange } from '../../shared/contract/comparison.ts';
import type { Differences } from './compare.ts';

const marks = { added: '+', removed: '-', changed: '~' } as const;

/** A comparison for people: a line for each that differs, with its sentences below it. */
export function* linesOfComparison({
  entities,
  relations,
  beside = [],
}: Differences & { beside?: readonly BesideChange[] }): Generator<string> {
  for (const one of entities) {
    const { id, kind, name } = one.entity;
    yield `${marks[one.what]} ${id} ${name} (${kind})`;
    yield* details(one);
  }
  for (const one of relations) {
    const { type, source, target } = one.relation;
    yield `${marks[one.what]} ${one.sourceName} ${type} ${one.targetName} (${source} → ${target})`;
    yield* details(one);
  }
  for (const one of beside) yield* linesOfBeside(one);
  const told = beside.length > 0 ? `; ${count(beside, 'entry', 'entries')} beside them` : '';
  yield `${count(entities, 'entity', 'entities')}; ${count(relations, 'relation', 'relations')}${told}`;
}

function* linesOfBeside({ file, path, what, before, after }: BesideChange): Generator<string> {
  yield `${marks[what]} ${file}: ${path.join(' › ')}`;
  yield `    ${shownBeside(before, after)} → ${shownBeside(after, before)}`;
}

function* details({ what, fields = [], evidence, words }: EntityChange | RelationChange): Generator<string> {
  for (const { name, before, after } of fields)
    yield `    ${name}: ${shownBeside(before, after)} → ${shownBeside(after, before)}`;
  if (words === undefined) for (const one of evidence) yield `    ${sentence(one)}`;
  else {
    for (const one of words.removed) yield `  - ${sentence(one)}`;
    for (const one of words.added) yield `  + ${sentence(one)}`;
    if (what === 'changed' && words.added.length === 0) for (const one of evidence) yield `    ${sentence(one)}`;
  }
}

function sentence({ document, quote, basis, row }: Evidence): string {
  const where = row === undefined ? document : `${document} row ${row}`;
  return quote === '' ? `(${basis}) ${where}` : `“${quote.replaceAll('\t', ' | ')}” (${basis}) ${where}`;
}

/** A value, of a long one what stands around the first difference from the other. */
function shownBeside(value: unknown, other: unknown): string {
  if (value === undefined) return 'nothing';
  const [text, beside] = [textOf(value), other === undefined ? '' : textOf(other)];
  if (text.length <= 200) return text;
  let same = 0;
  while (same < text.length && text[same] === beside[same]) same += 1;
  const start = Math.max(0, same - 60);
  const part = text.slice(start, start + 200);
  return `${start > 0 ? '…' : ''}${part}${start + 200 < text.length ? '…' : ''} (${text.length} characters, from ${start + 1})`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function count(all: readonly { what: keyof typeof marks }[], one: string, several: string): string {
  const of = (what: keyof typeof marks) => all.filter((change) => change.what === what).length;
  return `${all.length} ${all.length === 1 ? `${one} differs` : `${several} differ`}: ${of('added')} added, ${of('removed')} removed, ${of('changed')} changed`;
}
