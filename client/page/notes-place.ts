import { render, type TemplateResult } from 'lit-html';

interface NotesPlace {
  /** Done each time that the page was drawn. */
  drawn: () => void;
}

/**
 * Draws notes over the middle, or at the foot of the dialog that is open: all beside a modal dialog is out of reach. Where they stand in the
 * middle or, on a phone, at the foot of the screen, nothing is to be hidden by them: the page is told how high they are (`--notes`), and how
 * high what failed is over a view (`--failure`).
 */
export function createNotesPlace(notes: () => TemplateResult | ''): NotesPlace {
  const host = document.createElement('div');
  host.className = 'notes-place';
  let measured: readonly Element[] = [];

  const place = () => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    const wanted = dialog ?? document.querySelector('.overs');
    if (wanted !== null && host.parentElement !== wanted) wanted.append(host);
  };
  const tell = () => {
    const [notesPx, failurePx] = [
      host.closest('dialog') === null ? host.offsetHeight : 0,
      failureOf()?.offsetHeight ?? 0,
    ];
    const { style } = document.documentElement;
    for (const [name, px] of [
      ['--notes', notesPx],
      ['--failure', failurePx],
    ] as const)
      if (px === 0) style.removeProperty(name);
      else style.setProperty(name, `${px + gapPx}px`);
  };
  // Asked while the page is drawn, it would be laid out here and once more for the frame.
  const resized = new ResizeObserver(tell);
  // A dialog that is opened or closed without the page being drawn.
  for (const name of ['toggle', 'close']) document.addEventListener(name, place, { capture: true });

  return {
    drawn: () => {
      render(notes(), host);
      place();
      const failure = failureOf();
      const now = failure === undefined ? [host] : [host, failure];
      if (now.length === measured.length && now.every((one, at) => one === measured[at])) return;
      measured = now;
      resized.disconnect();
      for (const one of now) resized.observe(one);
      if (failure === undefined) document.documentElement.style.removeProperty('--failure');
    },
  };
}

/** From what is below, and to what is above. */
const gapPx = 18;

function failureOf(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('.overs > [data-testid="failure-over"]') ?? undefined;
}
