import colors from 'picocolors';
import { addProposals } from '../../shared/add-proposals.ts';
import type { Draft } from '../../shared/draft.ts';
import { modelPieces } from '../../shared/model-pieces.ts';
import type { ModelTold } from '../../shared/model-told.ts';
import { droppedReasons, droppedWords, modelTroubles, troubleWords } from '../../shared/model-words.ts';
import type { KnownEntity } from '../draft/names/known-names.ts';
import { Failure } from '../failure.ts';
import { consultModel } from '../model/consult-model.ts';
import { type ModelEndpoint, offerOf } from '../model/endpoint.ts';
import type { Shell } from './program.ts';

/** Throws `bad-request` where no model is set. */
export function requiredModel(model: ModelEndpoint | undefined): ModelEndpoint {
  if (model !== undefined) return model;
  throw new Failure(
    'bad-request',
    '--model: wanted a language model in KUAJIE_LLM_URL and KUAJIE_LLM_MODEL, found none. Nothing was sent.',
  );
}

/** Drafts with what a language model proposes beside them; says before what is sent to whom, and after what became of it. */
export async function withModel(
  { print, stop }: Shell,
  drafts: readonly Draft[],
  { model, known }: { model: ModelEndpoint; known: readonly KnownEntity[] },
): Promise<Draft[]> {
  const { name, host } = offerOf(model);
  const whole: Draft[] = [];
  for (const draft of drafts) {
    const { title } = draft.document;
    const { pieces, characters, unsent } = modelPieces(draft);
    print(
      `${title}: ${characters} characters in ${pieces.length} pieces go to the language model ${name} at ${host} …`,
    );
    if (unsent > 0) print(colors.dim(`${title}: ${unsent} sentences are too long for a piece and are not sent`));
    let next = draft;
    for await (const step of consultModel(model, draft, { known, signal: stop }))
      if (step.step === 'proposals') {
        next = addProposals(draft, step.proposals);
        for (const line of linesOf(step.proposals.told)) print(`${title}: ${line}`);
      }
    whole.push(next);
  }
  return whole;
}

function linesOf({ model, pieces, added, agreed, troubles, dropped }: ModelTold): string[] {
  const wrong = modelTroubles.flatMap((trouble) => {
    const [count, { en, zh }] = [troubles[trouble] ?? 0, troubleWords[trouble]];
    return count === 0 ? [] : [colors.yellow(`${count} of ${pieces} pieces: ${en} (${zh})`)];
  });
  const thrown = droppedReasons.flatMap((reason) => {
    const [count, { en, zh }] = [dropped[reason] ?? 0, droppedWords[reason]];
    return count === 0 ? [] : [colors.dim(`${count} proposals thrown away: ${en} (${zh})`)];
  });
  return [`${model} adds ${added} proposals and agrees with ${agreed}`, ...wrong, ...thrown];
}
