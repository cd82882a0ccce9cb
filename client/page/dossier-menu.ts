import { html, type TemplateResult } from 'lit-html';
import { RequestError } from '../api.ts';
import { errorText, textsOf } from '../i18n/texts.ts';
import { seesCanvas } from '../state/state.ts';
import { loadedPart } from './loaded-part.ts';
import { closeMenuOf, createMenuNote } from './menu-note.ts';
import type { DossierParts } from './dossier.ts';
import { type Subject, subjectOf } from './dossier-subject.ts';
import { type DossierForm, dossierForms, dossierMenuTexts } from './dossier-texts.ts';
import type { PageState } from './rooms.ts';

/** The part of the menu by which a dossier is made: of the view that is on, or of what is selected in it. `again` draws the page anew. */
export function createDossierMenu(parts: DossierParts, again: () => void) {
  const { say, note } = createMenuNote(again);
  const take = async (subject: Subject, form: DossierForm, button: EventTarget | null) => {
    const state = parts.state();
    say(dossierMenuTexts(state).making, state);
    try {
      const { takeDossier } = await loadedPart(import('./dossier.ts'));
      const isTaken = (await takeDossier(parts, subject, form)) === 'taken';
      if (isTaken) closeMenuOf(button);
      say(isTaken ? '' : dossierMenuTexts(state).nothing, state);
    } catch (cause) {
      say('', state);
      if (!(cause instanceof RequestError)) throw cause;
      say(errorText(textsOf(state), cause), state);
    }
  };

  return (state: PageState): TemplateResult => {
    const texts = dossierMenuTexts(state);
    const selected = subjectOf(state);
    const isDrawn = seesCanvas(state) ? state.graph.entities.size > 0 : parts.dossier() !== undefined;
    const subjects = [...(isDrawn ? [{ of: 'view' } as const] : []), ...(selected === undefined ? [] : [selected])];
    if (subjects.length === 0) return html``;
    return html`<fieldset class="forms pictures" title=${texts.says}>
      <legend>${texts.dossier}</legend>
      ${subjects.map(
        (subject) =>
          html`<p class="row">
            ${texts.of[subject.of]}
            ${dossierForms.map(
              (form) =>
                html`<button
                  type="button"
                  data-testid="dossier-${subject.of}-${form}"
                  @click=${({ currentTarget }: Event) => void take(subject, form, currentTarget)}
                >
                  ${texts.form[form]}
                </button>`,
            )}
          </p>`,
      )}
      ${note(state)}
    </fieldset>`;
  };
}
