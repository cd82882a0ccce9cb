import { html, type TemplateResult } from 'lit-html';
import type { Standing } from '#shared/corrections';
import { correctionTextsOf } from '../i18n/correction-texts.ts';
import type { State } from '../state/state.ts';

/** What readers say of a fact, in a word and a number; nothing where nobody says anything. */
export function verdictChip(state: Pick<State, 'language'>, standing: Standing | undefined): TemplateResult | '' {
  const text = verdictText(state, standing);
  return text === undefined || standing?.verdict === undefined
    ? ''
    : html`<span class="chip said-${standing.verdict}" data-testid="verdict">${text}</span>`;
}

/** The same as a text. */
export function verdictText(state: Pick<State, 'language'>, standing: Standing | undefined): string | undefined {
  const verdict = standing?.verdict;
  if (standing === undefined || verdict === undefined) return undefined;
  const texts = correctionTextsOf(state);
  const same = standing.last.filter(({ says }) => says === verdict).length;
  return texts.mark(texts.verdict[verdict], same, standing.last.length - same);
}
