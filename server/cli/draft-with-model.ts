import colors from 'picocolors';
import { addProposals } from '../../shared/add-proposals.ts';
import type { Draft } from '../../shared/draft.ts';
import type { ModelProposals } from '../../shared/model.ts';
import { modelPieces } from '../../shared/model-pieces.ts';
import type { ModelTold } from '../../shared/model-told.ts';
import { droppedReasons, droppedWords, modelTroubles, troubleWords } from '../../shared/model-words.ts';
import type { KnownEntity } from '../draft/names/known-names.ts';
import { Failure } from '../failure.ts';
import { consultModel } from '../model/consult-model.ts';
import { destinationOf, type ModelEndpoint, offerOf } from '../model/endpoint.ts';
import type { Shell } from './program.ts';

/** Throws `bad-request` where no model is set. */
export function requiredModel(model: ModelEndpoint | undefined): ModelEndpoint {
  if (model !== undefined) return model;
  throw new Failure(
    'bad-request',
    '--model: wanted a language model in KUAJIE_LLM_URL and KUAJIE_LLM_MODEL, found none. Nothing was sent.',
  );
}

interface Asking {
  model: ModelEndpoint;
  known: readonly KnownEntity[];
}

/** Drafts with what a language model proposes beside them; says before what is sent to whom, and after what became of it. Throws `unavailable` where the person gives up. */
export async function withModel(shell: Shell, drafts: readonly Draft[], { model, known }: Asking): Promise<Draft[]> {
  const { print } = shell;
  const offered = offerOf(model);
  const { name, host } = offered;
  const whole: Draft[] = [];
  for (const draft of drafts) {
    const { title } = draft.document;
    const { pieces, characters, unsent } = modelPieces(draft);
    print(
      `${title}: ${counted(characters, 'character')} in ${counted(pieces.length, 'piece')} go to the language model ${name} at ${host} …`,
    );
    print(colors.dim(`${title}: ${destinationOf(offered)}`));
    if (unsent > 0) print(colors.dim(`${title}: ${counted(unsent, 'sentence')} too long for a piece, not sent`));
    const proposals = await ask(shell, draft, { model, known });
    for (const line of linesOf(proposals.told)) print(`${title}: ${line}`);
    whole.push(addProposals(draft, proposals));
  }
  return whole;
}

async function ask(
  { print, stop, isTerminal }: Shell,
  draft: Draft,
  { model, known }: Asking,
): Promise<ModelProposals> {
  let last: ModelProposals | undefined;
  try {
    for await (const step of consultModel(model, draft, { known, signal: stop })) {
      if (step.step === 'proposals') last = step.proposals;
      else if (isTerminal && step.of > 1) print(colors.dim(`piece ${step.at} of ${step.of} …`));
    }
  } catch (cause) {
    if (!stop.aborted) throw cause;
    last = undefined;
  }
  if (last !== undefined) return last;
  throw new Failure('unavailable', 'given up: nothing was written');
}

function linesOf({ model, pieces, added, agreed, troubles, dropped }: ModelTold): string[] {
  const wrong = modelTroubles.flatMap((trouble) => {
    const [count, { en, zh }] = [troubles[trouble] ?? 0, troubleWords[trouble]];
    return count === 0 ? [] : [colors.yellow(`${count} of ${counted(pieces, 'piece')}: ${en} (${zh})`)];
  });
  const thrown = droppedReasons.flatMap((reason) => {
    const [count, { en, zh }] = [dropped[reason] ?? 0, droppedWords[reason]];
    return count === 0 ? [] : [colors.dim(`${counted(count, 'proposal')} thrown away: ${en} (${zh})`)];
  });
  return [`${model} adds ${counted(added, 'proposal')} and agrees with ${agreed}`, ...wrong, ...thrown];
}

function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
