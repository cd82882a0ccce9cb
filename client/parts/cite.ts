import { html, type TemplateResult } from 'lit-html';
import type { Evidence } from '#shared/graph';
import type { CitedDocument } from '../i18n/citation/cited.ts';
import { footnoteOf, quoteWithSource } from '../i18n/citation/cite.ts';
import { citationTexts, footnoteForms } from '../i18n/citation/texts.ts';
import { passageAddress } from '../state/passage-address.ts';
import type { State } from '../state/state.ts';
import { copyButton } from './copy-button.ts';
import { today } from './today.ts';

/** Takes a sentence along: the quote with its source, or a footnote in the forms that are usual. */
export function cite(state: State, evidence: Evidence, document: CitedDocument): TemplateResult {
  const texts = citationTexts(state);
  const address = () => passageAddress(location.origin + location.pathname, evidence);
  return html`${copyButton(state, {
      ...{ testId: 'copy-quote', name: texts.copy, holds: texts.copySays, failed: texts.notCopied },
      text: () => quoteWithSource(state, evidence, document, address()),
    })}
    <details class="footnotes">
      <summary>${texts.footnotes}</summary>
      ${footnoteForms.map((form) =>
        copyButton(state, {
          ...{ testId: `copy-${form}`, name: texts.footnote[form], failed: texts.notCopied },
          holds: texts.footnoteSays(texts.footnote[form]),
          text: () => footnoteOf(form, document, { address: address(), seen: today() }),
        }),
      )}
    </details>`;
}
