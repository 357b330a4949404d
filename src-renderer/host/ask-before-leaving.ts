/** While busy, the browser asks before it closes or reloads the page. */
export function askBeforeLeaving(busy: boolean): void {
  if (busy) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
