import { useEffect } from 'react';

/** A page marks the field of its search with `data-search`; else the first search field of the header is meant. */
const fields = ['main [data-search] input, main input[data-search]', 'header search input[role="combobox"]'];

/** `/` puts the cursor into the page's search, unless something is being typed. */
export function useSearchKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const field = fields
        .map((selector) => [...document.querySelectorAll<HTMLElement>(selector)].at(-1))
        .find(Boolean);
      if (field === undefined) return;
      event.preventDefault();
      field.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
