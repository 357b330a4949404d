import { z } from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window stands; without x and y in the middle of the main display. */
export interface WindowPlace {
  readonly bounds: Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'>;
  readonly maximized: boolean;
}

const savedPlace = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  maximized: z.boolean(),
});
export type SavedPlace = z.infer<typeof savedPlace>;

const firstPlace: WindowPlace = { bounds: { width: 1280, height: 800 }, maximized: false };

/** How much of the title bar must be on a display so that the window can be taken hold of. */
const HANDLE = { width: 100, height: 30 };

/** A place as it was saved; null where that is unreadable. */
export function parsePlace(text: string): SavedPlace | null {
  try {
    return savedPlace.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The saved place, moved to the middle and made smaller where the displays have changed. Areas are work areas. */
export function placeOn(displays: readonly Rectangle[], saved: SavedPlace | null): WindowPlace {
  if (saved === null) return firstPlace;
  const { x, y, width, height } = saved.bounds;
  const area = displays.find(
    (display) =>
      Math.min(x + width, display.x + display.width) - Math.max(x, display.x) >= HANDLE.width &&
      y >= display.y &&
      y + HANDLE.height <= display.y + display.height,
  );
  if (area === undefined) return { ...firstPlace, maximized: saved.maximized };
  return {
    bounds: { x, y, width: Math.min(width, area.width), height: Math.min(height, area.height) },
    maximized: saved.maximized,
  };
}
