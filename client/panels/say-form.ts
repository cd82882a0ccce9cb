import { html, type TemplateResult } from 'lit-html';
import { verdicts } from '#shared/corrections';
import type { PanelContext } from '../actions/context.ts';
import type { CorrectingActs, Saying } from '../actions/correcting.ts';
import { correctionTextsOf } from '../i18n/correction-texts.ts';
import { errorText, textsOf } from '../i18n/texts.ts';
import { standingsIn } from '../state/corrections.ts';
import { valueOf } from '../state/asked.ts';

export type SayActs = Pick<CorrectingActs, 'correct' | 'setEditorName' | 'setEditorToken'>;

/** A fact of which something can be said, and what a reader sees of it. */
export type Fact = Pick<Saying, 'fact' | 'called' | 'quote'>;

/** The form by which something is said of a fact; where nobody may, or a token is wanted, that. */
export function sayForm(context: PanelContext<SayActs>, fact: Fact): TemplateResult {
  const { state, actions } = context;
  const texts = correctionTextsOf(state);
  const { editor } = state;
  const way = wayToSay(context);
  if (way !== undefined) return way;
  const isMine = standingsIn(state)
    .get(fact.fact)
    ?.last.some(({ name }) => name === editor.name);
  const say = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const says = [...verdicts, 'withdrawn' as const].find(
      (one) => one === (event.submitter as HTMLButtonElement | null)?.value,
    );
    const reason = new FormData(form).get('reason');
    if (says === undefined || typeof reason !== 'string') return;
    void actions.correct({ ...fact, says, reason }).then((isKept) => {
      if (isKept) form.reset();
    });
  };
  return html`<form class="say-form" data-testid="say-form" @submit=${say}>
    ${nameField(context)}
    <label>${texts.reason}<textarea name="reason" rows="2" maxlength="2000" data-testid="say-reason"></textarea></label>
    <div class="abreast">
      ${verdicts.map((says) => html`<button value=${says} data-testid="say-${says}" ?disabled=${editor.isBusy}>${texts.verdict[says]}</button>`)}
      ${isMine === true ? html`<button value="withdrawn" data-testid="say-withdrawn" ?disabled=${editor.isBusy}>${texts.withdraw}</button>` : ''}
    </div>
    ${sayOutcome(context)}
  </form>`;
}

/** Who says it; all will see it. */
export function nameField({ state, actions }: PanelContext<SayActs>): TemplateResult {
  return html`<label
    >${correctionTextsOf(state).name}
    <input
      name="name"
      required
      maxlength="100"
      autocomplete="name"
      data-testid="say-name"
      .value=${state.editor.name}
      @change=${({ currentTarget }: Event) => actions.setEditorName((currentTarget as HTMLInputElement).value.trim())}
  /></label>`;
}

/** Whether what was said last is on its way, or why it did not arrive. */
export function sayOutcome({ state }: PanelContext): TemplateResult {
  const texts = correctionTextsOf(state);
  const { isBusy, failure } = state.editor;
  return html`<p class=${failure === undefined ? 'note' : 'note strong'} role="status">
    ${isBusy ? texts.busy : failure === undefined ? '' : html`${errorText(textsOf(state), failure)} ${texts.failed}`}
  </p>`;
}

/** What stands in the way of saying something; undefined where nothing does. */
export function wayToSay({ state, actions }: PanelContext<SayActs>): TemplateResult | undefined {
  const texts = correctionTextsOf(state);
  const { editor, corrections } = state;
  if (valueOf(corrections)?.mayWrite !== true) return html`<p class="note" data-testid="say-not">${texts.noWay}</p>`;
  if (editor.token !== undefined) return undefined;
  const use = (event: SubmitEvent) => {
    event.preventDefault();
    const token = new FormData(event.currentTarget as HTMLFormElement).get('token');
    if (typeof token === 'string' && token.trim() !== '') actions.setEditorToken(token.trim());
  };
  return html`<form class="say-form" @submit=${use}>
    ${editor.failure?.code === 'unauthorized' ? html`<p class="note strong" role="alert">${texts.unauthorized}</p>` : ''}
    <p class="note">${texts.tokenSays}</p>
    <label
      >${texts.token} <input type="password" name="token" data-testid="editor-token" autocomplete="off" required
    /></label>
    <button>${texts.tokenUse}</button>
  </form>`;
}
