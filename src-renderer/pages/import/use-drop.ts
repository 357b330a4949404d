import { useEffect, useRef, useState } from 'react';
import type { DroppedFile } from '../../host/host.ts';
import { droppedFiles } from './dropped-files.ts';

/** Takes files dropped anywhere on the window. Gives whether files are being held over it. */
export function useDrop(onDrop: (files: DroppedFile[]) => void, enabled: boolean): boolean {
  const [over, setOver] = useState(false);
  const tell = useRef(onDrop);
  tell.current = onDrop;

  useEffect(() => {
    // Entering a child tells of leaving its parent: only when as many were left as entered, the window was left.
    let depth = 0;
    const move = (change: number) => {
      depth = Math.max(0, depth + change);
      setOver(enabled && depth > 0);
    };
    const listeners = {
      dragenter: (event: DragEvent) => {
        if (holdsFiles(event)) move(1);
      },
      dragleave: (event: DragEvent) => {
        if (holdsFiles(event)) move(-1);
      },
      // Without this the browser would open the file in place of the page.
      dragover: (event: DragEvent) => {
        event.preventDefault();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = enabled ? 'copy' : 'none';
      },
      drop: (event: DragEvent) => {
        event.preventDefault();
        move(-depth);
        const items = event.dataTransfer?.items;
        if (!enabled || items === undefined) return;
        void droppedFiles(items).then((files) => tell.current(files));
      },
    };
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, [enabled]);
  return over;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
