/** What is not there again by then is not waited for. */
const longestMs = 5000;
/** So long nothing more must come. */
const quietMs = 500;

/** Whose place is kept: the page itself, which scrolls on a narrow screen, and what stands beside the middle. */
const holds = ['#app', '.filters', '.panel'];

/**
 * Keeps what is scrolled where it is while what it shows is taken away and read anew: it has room below (`data-held`, `--held`) until
 * that is there again. Gives what ends it, once everything was read.
 */
export function holdScroll(): () => void {
  const held = holds
    .flatMap((name) => document.querySelector<HTMLElement>(name) ?? [])
    .map((element) => ({ element, scroller: element.id === 'app' ? document.documentElement : element }))
    .filter(({ scroller }) => scroller.scrollTop > 0)
    .map(({ element, scroller }) => ({ element, scroller, roomPx: scroller.scrollTop + scroller.clientHeight }));
  for (const { element, scroller, roomPx } of held) {
    element.style.setProperty('--held', `${roomPx}px`);
    element.dataset['held'] = '';
    scroller.style.overflowAnchor = 'none';
  }
  const letGo = ({ element, scroller }: (typeof held)[number]) => {
    element.style.removeProperty('--held');
    delete element.dataset['held'];
    scroller.style.removeProperty('overflow-anchor');
  };
  const isFull = ({ scroller, roomPx }: (typeof held)[number]) =>
    scroller.scrollHeight - roomPx >= scroller.scrollTop + scroller.clientHeight;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const waitForQuiet = () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      if (held.every(isFull)) end();
    }, quietMs);
  };
  // What comes is drawn piece by piece, and may be taken away once more.
  const changed = new MutationObserver(waitForQuiet);
  let longest: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    changed.disconnect();
    for (const timer of [quiet, longest]) clearTimeout(timer);
    for (const one of held.splice(0)) letGo(one);
  };
  return () => {
    if (held.length === 0) return;
    for (const { element } of held) changed.observe(element, { childList: true, subtree: true });
    longest = setTimeout(end, longestMs);
    waitForQuiet();
  };
}
