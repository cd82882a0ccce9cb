import type { Draft } from './draft.ts';

/** Sentences that a model is asked about at once; `n` is how a sentence is called in question and answer, from 1 on. */
export interface ModelPiece {
  sentences: { n: number; start: number; end: number }[];
}

/** A small model reads this and the kinds and types, and has room to answer. */
const mostCharacters = 1500;

/** A document as a model gets it, whole sentences only; one that is longer than a piece stays out and is counted. */
export function modelPieces({ sentences }: Pick<Draft, 'sentences'>): {
  pieces: ModelPiece[];
  characters: number;
  unsent: number;
} {
  const pieces: ModelPiece[] = [];
  let [characters, room, unsent] = [0, 0, 0];
  for (const [at, { start, end }] of sentences.entries()) {
    const length = end - start;
    if (length > mostCharacters) {
      unsent += 1;
      continue;
    }
    if (length > room || pieces.length === 0) {
      pieces.push({ sentences: [] });
      room = mostCharacters;
    }
    pieces.at(-1)?.sentences.push({ n: at + 1, start, end });
    room -= length;
    characters += length;
  }
  return { pieces, characters, unsent };
}
