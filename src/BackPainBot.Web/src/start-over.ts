/** The button that leaves a talk behind asks first: there is no way back. */
export function askBeforeStartOver(act: () => void): void {
  const button = byId<HTMLButtonElement>('start-over');
  const dialog = byId<HTMLDialogElement>('start-over-dialog');
  button.disabled = false;
  button.addEventListener('click', () => dialog.showModal());
  byId('start-over-no').addEventListener('click', () => dialog.close());
  byId('start-over-yes').addEventListener('click', () => {
    dialog.close();
    act();
  });
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element as T;
}
