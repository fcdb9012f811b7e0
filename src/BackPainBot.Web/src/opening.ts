const TRANSCRIPT = '.webchat__basic-transcript__scrollable';

/** What a person does who scrolls or answers by themselves. */
const DOINGS = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Web Chat begins a long message at its beginning, but for the first one, which it scrolls to its end. Until somebody does
 * something, a talk of one message is held where it begins.
 */
export function holdOpening(chat: HTMLElement): void {
  const watch = new AbortController();
  const { signal } = watch;
  const hold = () => {
    const transcript = chat.querySelector<HTMLElement>(TRANSCRIPT);
    if (chat.querySelectorAll('.webchat__bubble').length > 1) watch.abort();
    else if (transcript && transcript.scrollTop > 0) transcript.scrollTop = 0;
  };
  for (const doing of DOINGS) window.addEventListener(doing, () => watch.abort(), { signal, capture: true, passive: true });
  chat.addEventListener('scroll', hold, { signal, capture: true, passive: true });
}
