import 'driver.js/dist/driver.css';
import './tour.css';
import { driver, type PopoverDOM } from 'driver.js';
import { xmlText } from '#shared/xml-text';
import { canvasView } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import type { PageActions, PageState } from '../rooms.ts';
import { giveBack } from './give-back.ts';
import { tourSteps } from './steps.ts';
import { tourTexts } from './texts.ts';

/** As long as a sentence may need to come. */
const patienceMs = 3000;

type TourActs = Parameters<typeof giveBack>[1] & Pick<PageActions, 'setView'>;

/** Leads through the page in five steps. Arrows step, Escape ends; what was selected is selected again, and the focus goes back to the menu. */
export async function takeTour(
  store: Pick<Store<PageState>, 'getState' | 'setState'>,
  actions: TourActs,
): Promise<void> {
  await actions.setView(canvasView);
  const state = store.getState();
  const texts = tourTexts(state);
  const steps = tourSteps(state, actions);
  // A sentence may get its context after the words were put beside it, and then they would cover it.
  const grown = new ResizeObserver(() => {
    tour.refresh();
  });
  const tour = driver({
    ...{ animate: state.motion, allowClose: true, disableActiveInteraction: true, stagePadding: 4, stageRadius: 8 },
    ...{ showProgress: true, progressText: texts.progress, popoverClass: 'tour', waitForElement: patienceMs },
    ...{ nextBtnText: texts.next, prevBtnText: texts.before, doneBtnText: texts.done },
    onPopoverRender: (popover) => nameParts(popover, texts.end),
    onDestroyed: () => {
      grown.disconnect();
      giveBack(store, actions, state);
      document.querySelector<HTMLElement>('[data-testid="graph-menu"]')?.focus();
    },
    steps: steps.map(({ element, title, says, side }, nth) => ({
      element,
      // The library takes markup, and words of the data are none.
      popover: { title: xmlText(title), description: xmlText(says), ...(side === undefined ? {} : { side }) },
      onHighlighted: (shown, _, { state: { popover } }) => {
        withoutPopup(shown);
        grown.disconnect();
        for (const one of [shown, ...(shown?.parentElement?.children ?? [])]) if (one !== undefined) grown.observe(one);
        popover?.nextButton.focus();
        steps[nth + 1]?.before?.();
      },
    })),
  });
  tour.drive();
}

/** The library makes header and footer of them, which are landmarks of a page. */
function nameParts({ wrapper, title, footer, closeButton }: PopoverDOM, end: string): void {
  wrapper.dataset['testid'] = 'tour';
  title.setAttribute('role', 'none');
  footer.setAttribute('role', 'group');
  closeButton.setAttribute('aria-label', end);
  closeButton.title = end;
}

/** The library says of what it points to that it opens the popover, which is true of none of it. */
function withoutPopup(element: Element | undefined): void {
  for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls']) element?.removeAttribute(name);
}
