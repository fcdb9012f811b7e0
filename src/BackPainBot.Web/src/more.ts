const TRANSCRIPT = '.webchat__basic-transcript__scrollable';
const BUTTONS = '.webchat__suggested-actions__flow-box';

/** Less than this is the room below the last line. */
const NOTHING = 8;

/** Lines that are seen before and after a page is turned, in pixels. */
const OVERLAP = 56;

/** By then a page that is turned has moved, in milliseconds. */
const SETTLED = 400;

/** Web Chat has come to its message long before so many. */
const TRIES = 10;

/** The room above a line that a page begins with, in pixels. */
const MARGIN = 8;

/**
 * Tells where more follows out of sight: page.css lets the edge fade by the attributes that are set here, and a button turns the
 * page. A card of danger signs whose end is not seen looks like one that has no more.
 */
export function tellOfMore(chat: HTMLElement, turnPage: HTMLElement): void {
  let due = 0;
  const look = () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => {
      for (const scroller of chat.querySelectorAll<HTMLElement>(`${TRANSCRIPT}, ${BUTTONS}`)) mark(scroller);
      place(turnPage, chat.querySelector<HTMLElement>(TRANSCRIPT));
    });
  };
  // Web Chat makes its elements anew as it likes, so they are looked up each time. Scrolling does not bubble.
  chat.addEventListener('scroll', look, { capture: true, passive: true });
  new ResizeObserver(look).observe(chat);
  new MutationObserver(look).observe(chat, { childList: true, subtree: true });
  turnPage.addEventListener('click', () => {
    const transcript = chat.querySelector<HTMLElement>(TRANSCRIPT);
    if (transcript) turn(transcript, transcript.scrollTop, transcript.scrollTop + stride(transcript));
  });
}

/** Web Chat may still be on its way to a message, and sets it back frame by frame: then the page is turned once more. */
function turn(transcript: HTMLElement, from: number, to: number, tries = TRIES): void {
  transcript.scrollTo({ top: to, behavior: pace() });
  setTimeout(() => {
    if (tries > 1 && transcript.scrollTop < from + NOTHING && below(transcript) > NOTHING) turn(transcript, from, to, tries - 1);
  }, SETTLED);
}

/** A line that the lower edge cuts begins the next page, so that every line is whole on one of them. */
function stride(transcript: HTMLElement): number {
  const page = Math.max(transcript.clientHeight - OVERLAP, transcript.clientHeight / 2);
  const { top, bottom } = transcript.getBoundingClientRect();
  const lines = [...transcript.querySelectorAll('p, li')].map(line => line.getBoundingClientRect());
  const cut = lines.find(line => line.top < bottom && line.bottom > bottom);
  const toCut = cut ? cut.top - top - MARGIN : page;
  return toCut > 0 ? Math.min(toCut, page) : page;
}

function mark(scroller: HTMLElement): void {
  scroller.toggleAttribute('data-above', scroller.scrollTop > NOTHING);
  scroller.toggleAttribute('data-below', below(scroller) > NOTHING);
}

/** Over the lower edge of the transcript, wherever that is. */
function place(turnPage: HTMLElement, transcript: HTMLElement | null): void {
  turnPage.hidden = !transcript || below(transcript) <= NOTHING;
  if (!transcript || turnPage.hidden) return;
  const edge = turnPage.offsetParent?.getBoundingClientRect().bottom ?? 0;
  turnPage.style.bottom = `${edge - transcript.getBoundingClientRect().bottom}px`;
}

function below(scroller: HTMLElement): number {
  return scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
}

function pace(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
