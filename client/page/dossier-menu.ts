import { html, type TemplateResult } from 'lit-html';
import { RequestError } from '../api.ts';
import { errorText, textsOf } from '../i18n/texts.ts';
import { seesCanvas } from '../state/state.ts';
import { loadedPart } from './loaded-part.ts';
import type { DossierParts } from './dossier.ts';
import { type Subject, subjectOf } from './dossier-subject.ts';
import { type DossierForm, dossierForms, dossierMenuTexts } from './dossier-texts.ts';
import type { PageState } from './rooms.ts';

/** The part of the menu by which a dossier is made: of the view that is on, or of what is selected in it. `again` draws the page anew. */
export function createDossierMenu(parts: DossierParts, again: () => void) {
  let said = '';
  const say = (text: string) => {
    said = text;
    again();
  };
  const take = async (subject: Subject, form: DossierForm) => {
    const state = parts.state();
    say(dossierMenuTexts(state).making);
    try {
      const { takeDossier } = await loadedPart(import('./dossier.ts'));
      say((await takeDossier(parts, subject, form)) === 'taken' ? '' : dossierMenuTexts(state).nothing);
    } catch (cause) {
      say('');
      if (!(cause instanceof RequestError)) throw cause;
      say(errorText(textsOf(state), cause));
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
                  @click=${() => void take(subject, form)}
                >
                  ${texts.form[form]}
                </button>`,
            )}
          </p>`,
      )}
      <p class="note" role="status" ?hidden=${said === ''}>${said}</p>
    </fieldset>`;
  };
}
