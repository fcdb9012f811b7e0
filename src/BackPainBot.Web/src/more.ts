const TRANSCRIPT = '.webchat__basic-transcript__scrollable';
const BUTTONS = '.webchat__suggested-actions__flow-box';

/** Less than this is the room below the last line. */
const NOTHING = 8;

/** Lines that are seen before and after a page is turned, in pixels. */
const OVERLAP = 56;

/** So long a page takes to turn, in milliseconds. */
const TURNING = 250;

/** A page that lies still for so many frames after it was turned is turned for good. */
const STILL_FRAMES = 12;

/** Web Chat has come to its message long before so many milliseconds. */
const STRUGGLE = 10_000;

/** What a person does to scroll elsewhere. */
const OTHER_MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'];

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
    if (transcript) turn(transcript, transcript.scrollTop + stride(transcript));
  });
}

/**
 * Web Chat may still be on its way to a message, or go back to it, frame by frame; it would take back a scroll that is left to the
 * browser. So the page is moved and held frame by frame too, until nothing moves it any more or the person goes elsewhere.
 */
function turn(transcript: HTMLElement, to: number): void {
  const from = transcript.scrollTop;
  const start = performance.now();
  let still = 0;
  let last = NaN;
  const elsewhere = new AbortController();
  for (const move of OTHER_MOVES) addEventListener(move, () => elsewhere.abort(), { capture: true, passive: true, signal: elsewhere.signal });
  const step = (now: number) => {
    if (elsewhere.signal.aborted) return;
    const part = isCalm() ? 1 : Math.min(Math.max(now - start, 0) / TURNING, 1);
    const isWhereLeft = transcript.scrollTop === last;
    transcript.scrollTop = from + (to - from) * ease(part);
    last = transcript.scrollTop;
    still = part === 1 && isWhereLeft ? still + 1 : 0;
    if (still === STILL_FRAMES || now - start > STRUGGLE) elsewhere.abort();
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function ease(part: number): number {
  return 1 - (1 - part) ** 3;
}

/** A line that the lower edge cuts begins the next page, so that every line is whole on one of them. One that is longer than a page is paged through. */
function stride(transcript: HTMLElement): number {
  const page = Math.max(transcript.clientHeight - OVERLAP, transcript.clientHeight / 2);
  const { top, bottom } = transcript.getBoundingClientRect();
  const lines = [...transcript.querySelectorAll('p, li')].map(line => line.getBoundingClientRect());
  const cut = lines.find(line => line.top < bottom && line.bottom > bottom);
  const toCut = cut ? cut.top - top - MARGIN : page;
  return toCut > NOTHING ? Math.min(toCut, page) : page;
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

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
