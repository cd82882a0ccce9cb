import { html, type TemplateResult } from 'lit-html';
import { bases, type Evidence, type Relation } from '#shared/graph';
import type { Joining } from '#shared/links';
import { textsOf } from '../i18n/texts.ts';
import { relationsOn } from '../state/said-on.ts';
import { quoteOf, type QuoteActs } from '../parts/evidence.ts';
import { failureText } from '../parts/failure.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { NamedRelationActs } from '../actions/named-relation.ts';
import type { ReadingActs } from '../actions/reading.ts';

export type HubActs = Pick<CoreActs, 'openEntity'> & NamedRelationActs & Pick<ReadingActs, 'readSentences'> & QuoteActs;
export type HubContext = PanelContext<HubActs>;

/** The sentences behind what joins two places, read when they are asked for: of those relations that are `wanted`. */
export function sentencesOf(
  context: HubContext,
  joining: Joining,
  wanted: (relations: readonly Relation[]) => readonly Relation[],
): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const asked = state.sentences[joining.id];
  if (asked === undefined)
    return html`<button
      type="button"
      data-testid="read-sentences"
      @click=${() => void actions.readSentences([joining])}
    >
      ${texts.readSentence}
    </button>`;
  if (asked.state === 'busy') return html`<p class="loading">${texts.loading}</p>`;
  if (asked.state === 'failed') return failureText(state, asked.error, () => void actions.readSentences([joining]));
  const { hiddenDatasets } = state;
  return html`${eachOnce(relationsOn(wanted(asked.value), hiddenDatasets)).map((one) => quoteOf(context, one))}`;
}

/** One sentence often says of both that they signed: it stands once, with the weaker basis of the two. */
function eachOnce(relations: readonly Relation[]): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { evidence } of relations)
    for (const one of evidence) {
      const key = `${one.document} ${one.start} ${one.end}`;
      const known = found.get(key);
      if (known === undefined || bases.indexOf(one.basis) > bases.indexOf(known.basis)) found.set(key, one);
    }
  return [...found.values()];
}
