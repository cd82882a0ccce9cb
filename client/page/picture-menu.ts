import { html, type TemplateResult } from 'lit-html';
import { RequestError } from '../api.ts';
import { textsOf, errorText } from '../i18n/texts.ts';
import { seesCanvas, type State } from '../state/state.ts';
import { loadedPart } from './loaded-part.ts';
import { closeMenuOf, createMenuNote } from './menu-note.ts';
import type { PictureParts, Wanted } from './pictures.ts';
import { type PictureForm, pictureForms, pictureTexts } from './picture-texts.ts';

/** The part of the menu by which a picture is taken. `again` draws the page anew. */
export function createPictureMenu(parts: PictureParts, again: () => void) {
  let chosen: Omit<Wanted, 'form'> = { portrayed: 'sight', isNumbered: false };
  const { say, note } = createMenuNote(again);

  const take = async (form: PictureForm, button: EventTarget | null) => {
    const state = parts.state();
    const texts = pictureTexts(state);
    say(texts.drawing, state);
    try {
      const { takePicture } = await loadedPart(import('./pictures.ts'));
      const isTaken = (await takePicture(parts, { ...chosen, form })) === 'taken';
      if (isTaken) closeMenuOf(button);
      say(isTaken ? '' : texts.nothing, state);
    } catch (cause) {
      say('', state);
      say(why(parts.state(), cause), state);
    }
  };

  return (state: State): TemplateResult => {
    const texts = pictureTexts(state);
    const choose = (change: Partial<typeof chosen>) => {
      chosen = { ...chosen, ...change };
      again();
    };
    if (!seesCanvas(state) && parts.portrait() === undefined) return html``;
    return html`<fieldset class="forms pictures">
      <legend>${texts.picture}</legend>
      <p class="row">
        ${(['sight', 'all'] as const).map(
          (one) =>
            html`<label
              ><input
                type="radio"
                name="portrayed"
                data-testid="picture-${one}"
                .checked=${chosen.portrayed === one}
                @change=${() => choose({ portrayed: one })}
              />${texts.portrayed[one]}</label
            >`,
        )}
      </p>
      <label ?hidden=${!seesCanvas(state)}
        ><input
          type="checkbox"
          autocomplete="off"
          data-testid="picture-numbered"
          .checked=${chosen.isNumbered}
          @change=${() => choose({ isNumbered: !chosen.isNumbered })}
        />${texts.numbered}</label
      >
      <p class="row">
        ${pictureForms.map(
          (form) =>
            html`<button
              type="button"
              data-testid="picture-${form}"
              @click=${({ currentTarget }: Event) => void take(form, currentTarget)}
            >
              ${texts.form[form]}
            </button>`,
        )}
      </p>
      ${note(state)}
    </fieldset>`;
  };
}

/** What stood in the way, where it is known; what is not known is thrown on. */
function why(state: State, cause: unknown): string {
  if (cause instanceof RequestError) return errorText(textsOf(state), cause);
  if (cause instanceof Error && cause.name === 'TooManyPixels') {
    // The room of pictures is loaded when it is asked for: its error is told by its name.
    const { width, height } = cause as Error & { width: number; height: number };
    return pictureTexts(state).tooLarge(width, height);
  }
  throw cause;
}
