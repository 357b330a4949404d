/** Puts a text on the clipboard. False: the window is not allowed to. Must be called while a click is being handled. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return copyAsCommand(text);
    throw error;
  }
}

/** The older way, which needs a click but no permission; Electron's window is given none. */
function copyAsCommand(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  // Inside the dialog that keeps the focus, out of sight.
  field.className = 'visually-hidden';
  const active = document.activeElement;
  (active?.parentElement ?? document.body).append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (active instanceof HTMLElement) active.focus();
  }
}
