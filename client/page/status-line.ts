import { html, type TemplateResult } from 'lit-html';
import { frameTextsOf } from '../i18n/frame-texts.ts';
import type { State } from '../state/state.ts';
import { closeOnEscape } from '../parts/close-on-escape.ts';

interface StatusLine {
  draw: (state: Pick<State, 'language'>, status: string) => TemplateResult;
  /** Offers the whole of it where it does not fit, once what was drawn is laid out; done each time that it has been drawn. */
  drawn: () => void;
}

/** How much is shown of how much, at the foot of the middle; what has no room there is told whole by a button beside it. */
export function createStatusLine(): StatusLine {
  let line: HTMLElement | undefined;
  let measured: string | undefined;
  const measure = () => {
    const whole = line?.nextElementSibling;
    if (line === undefined || !(whole instanceof HTMLDetailsElement)) return;
    // Beside the button it has another room, by which the next measure would hide it again, and so on.
    whole.hidden = true;
    whole.hidden = line.scrollHeight <= line.clientHeight + 1 && line.scrollWidth <= line.clientWidth + 1;
    if (whole.hidden) whole.open = false;
    // What nobody has opened is not there twice.
    const parts = whole.open ? line.textContent.split(' · ') : [];
    whole.querySelector('ul')?.replaceChildren(...parts.map(itemOf));
  };
  /** What stands above the foot ends where it begins. */
  const tellHeight = (foot: HTMLElement) => foot.parentElement?.style.setProperty('--foot', `${foot.offsetHeight}px`);
  const resized = new ResizeObserver(() => {
    if (line?.parentElement) tellHeight(line.parentElement);
    measure();
  });
  return {
    draw: (state, status) =>
      html`<p class="status" data-testid="graph-status" role="status">${status}</p>
        <details
          class="status-whole"
          data-testid="status-whole"
          hidden
          @toggle=${measure}
          @keydown=${closeOnEscape}
          @focusout=${closeOnLeave}
        >
          <summary aria-label=${frameTextsOf(state).wholeStatus} title=${frameTextsOf(state).wholeStatus}>…</summary>
          <ul></ul>
        </details>`,
    drawn: () => {
      const found = document.querySelector<HTMLElement>('.foot > .status') ?? undefined;
      if (found === line && found?.textContent === measured) return;
      [line, measured] = [found, found?.textContent];
      // Asked now, the page would be laid out here and once more for the frame; whoever observes is told after that.
      resized.disconnect();
      for (const one of [line, line?.parentElement]) if (one) resized.observe(one);
    },
  };
}

function itemOf(text: string): HTMLElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

function closeOnLeave(event: FocusEvent): void {
  const whole = event.currentTarget as HTMLDetailsElement;
  if (!(event.relatedTarget instanceof Node && whole.contains(event.relatedTarget))) whole.open = false;
}
