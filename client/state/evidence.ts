import { type Basis, bases, type Evidence, type Relation } from '#shared/graph';
import { relationWithout } from '#shared/said-without';
import { visible } from './selectors.ts';
import type { State } from './state.ts';

/** A passage of a document, and the relations that it carries. */
export interface Sentence {
  evidence: Evidence;
  carries: Relation[];
}

export interface Sentences {
  /** By document, in the order of its text. */
  documents: { id: string; sentences: Sentence[] }[];
  /** What no sentence of a document says: it comes from a reference table, or the database keeps no evidence. */
  without: Relation[];
}

/** What is in sight on the canvas, or what of that is selected, as the datasets that are on say it. */
export function relationsInSight(state: State, which: 'shown' | 'selected'): Relation[] {
  return inSight(state, which).map((one) => relationWithout(one, state.hiddenDatasets));
}

function inSight(state: State, which: 'shown' | 'selected'): Relation[] {
  const { relations } = visible(state);
  const { selection } = state;
  if (which === 'shown' || selection === undefined) return relations;
  switch (selection.what) {
    case 'entity':
      return relations.filter(({ source, target }) => source === selection.id || target === selection.id);
    case 'several': {
      const ids = new Set(selection.ids);
      return relations.filter(({ source, target }) => ids.has(source) || ids.has(target));
    }
    case 'relation':
      return [selection.relation];
    case 'pair':
      return relations.filter(({ source, target }) =>
        [source, target].some((id) => id === selection.a || id === selection.b),
      );
    case 'added':
      return relations.filter(({ id }) => selection.relations.includes(id));
    case 'part':
      return relations;
  }
}

/** The sentences behind relations, each once, however many relations rest on it. */
export function sentencesOf(relations: readonly Relation[]): Sentences {
  const byPassage = new Map<string, Sentence>();
  for (const relation of relations)
    for (const evidence of relation.evidence) {
      if (evidence.quote === '') continue;
      const key = passageOf(evidence);
      const known = byPassage.get(key);
      if (known === undefined) byPassage.set(key, { evidence, carries: [relation] });
      else if (known.carries.at(-1) !== relation) known.carries.push(relation);
    }
  const documents = new Map<string, Sentence[]>();
  for (const sentence of byPassage.values()) {
    const { document } = sentence.evidence;
    const known = documents.get(document);
    if (known === undefined) documents.set(document, [sentence]);
    else known.push(sentence);
  }
  return {
    documents: [...documents]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, sentences]) => ({
        id,
        sentences: sentences.sort((a, b) => place(a) - place(b) || length(a) - length(b)),
      })),
    without: relations.filter(({ evidence }) => evidence.every(({ quote }) => quote === '')),
  };
}

/** How a sentence carries a relation, which another one may carry more strongly. */
export function basisIn({ evidence }: Sentence, relation: Relation): Basis {
  const passage = passageOf(evidence);
  const here = relation.evidence.filter((one) => one.quote !== '' && passageOf(one) === passage);
  return bases.find((basis) => here.some((one) => one.basis === basis)) ?? relation.basis;
}

function passageOf({ document, row, start, end }: Evidence): string {
  return [document, row ?? '', start, end].join(' ');
}

function place({ evidence: { start, row } }: Sentence): number {
  return row ?? start;
}

function length({ evidence: { start, end } }: Sentence): number {
  return end - start;
}
