import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';

interface Sending {
  /** Bytes that are sent, of so many. */
  sent: number;
  total: number;
  /** What is said once all are sent. */
  reading: string;
  testid: string;
  stopTestid: string;
  stop: () => void;
}

/** Files on their way to the server, and then read there. */
export function sendingFiles(
  state: State,
  { sent, total, reading, testid, stopTestid, stop }: Sending,
): TemplateResult {
  const texts = textsOf(state);
  const isSent = sent >= total && total > 0;
  const percent = total === 0 ? 0 : Math.floor((sent / total) * 100);
  const says = isSent ? reading : texts.sendingPercent(percent);
  return html`<div class="going" data-testid=${testid}>
    <p role="status" tabindex="-1" data-testid="sending-says">${says}</p>
    ${isSent ? html`<progress aria-label=${says}></progress>` : html`<progress aria-label=${says} max="100" .value=${percent}></progress>`}
    <button type="button" data-testid=${stopTestid} @click=${stop}>${texts.cancel}</button>
  </div>`;
}
