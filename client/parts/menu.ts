import { html, nothing, type TemplateResult } from 'lit-html';
import { onceDrawn } from './frame.ts';

export interface MenuItem {
  id: string;
  name: string;
  /** Its keys, as they are shown. */
  keys?: string;
  act: () => void;
}

export interface Menu {
  /** What the menu is of: its heading. */
  title: string;
  /** With a line between one group and the next. */
  groups: readonly (readonly MenuItem[])[];
}

interface MenuControl {
  draw: () => TemplateResult;
  /** Opens a menu at a point of the window, in pixels, or as near to it as it is seen whole. */
  open: (menu: Menu, at: { x: number; y: number }) => void;
}

/** A menu that opens at a point (WAI-ARIA menu): arrows, Home, End and first letters move, Escape closes, and the focus goes back to where it was. */
export function createMenu(testId: string, changed: () => void): MenuControl {
  let shown: Menu | undefined;
  let before: HTMLElement | undefined;

  const elementNow = () => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);

  const close = () => {
    if (shown === undefined) return;
    shown = undefined;
    elementNow()?.hidePopover();
    window.removeEventListener('pointerdown', onOutside, { capture: true });
    window.removeEventListener('resize', close);
    before?.focus({ preventScroll: true });
    changed();
  };
  const onOutside = ({ target }: Event) => {
    if (!(target instanceof Node) || elementNow()?.contains(target) !== true) close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...(elementNow()?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else {
      const to = steppedTo(event.key, at, items);
      if (to === undefined) return;
      items[to]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    open: (menu, at) => {
      close();
      if (menu.groups.every((items) => items.length === 0)) return;
      before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
      shown = menu;
      window.addEventListener('pointerdown', onOutside, { capture: true });
      window.addEventListener('resize', close);
      changed();
      onceDrawn(() => {
        const element = elementNow();
        if (element === null || shown !== menu) return;
        element.showPopover();
        place(element, at);
        element.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
      });
    },
    draw: () =>
      html`<div class="context-menu" popover="manual" data-testid=${testId} @keydown=${onKey}>
        <p class="menu-title" id="${testId}-title">${shown?.title ?? ''}</p>
        <div role="menu" aria-labelledby="${testId}-title">
          ${shown?.groups
            .filter((items) => items.length > 0)
            .map(
              (items, at) =>
                html`${at === 0 ? '' : html`<hr role="separator" />`}
                ${items.map(
                  ({ id, name, keys, act }) =>
                    html`<button
                      type="button"
                      role="menuitem"
                      tabindex="-1"
                      data-act=${id}
                      aria-keyshortcuts=${keys === undefined ? nothing : spokenKeys(keys)}
                      @click=${() => {
                        close();
                        act();
                      }}
                    >
                      <span>${name}</span>${keys === undefined ? '' : html`<kbd aria-hidden="true">${keys}</kbd>`}
                    </button>`,
                )}`,
            )}
        </div>
      </div>`,
  };
}

/** Keys by the names that they have in events, as ARIA wants them. */
function spokenKeys(keys: string): string {
  const names: Readonly<Record<string, string>> = { Ctrl: 'Control', Esc: 'Escape' };
  return keys
    .split(' ')
    .map((key) => names[key] ?? key)
    .join('+');
}

const rimPx = 6;

/** Below and to the right of the point where there is room, else on its other side, and never outside of the window. */
function place(element: HTMLElement, { x, y }: { x: number; y: number }): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  element.style.left = `${beside(x, width, window.innerWidth)}px`;
  element.style.top = `${beside(y, height, window.innerHeight)}px`;
}

function beside(at: number, size: number, room: number): number {
  const wanted = at + size + rimPx <= room ? at : at - size;
  return Math.max(rimPx, Math.min(wanted, room - size - rimPx));
}

/** Where a key leads: round and round, or to the next item that begins with the letter. */
function steppedTo(key: string, at: number, items: readonly HTMLElement[]): number | undefined {
  const count = items.length;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + count, Home: 0, End: count - 1 }[key];
  if (to !== undefined) return to % count;
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLowerCase();
  const order = items.map((_, step) => (at + 1 + step) % count);
  return order.find((one) => items[one]?.textContent.trim().toLowerCase().startsWith(letter));
}
