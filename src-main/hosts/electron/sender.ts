import { originOf } from './app-origin.ts';

/** What is looked at of the frame that a message came from. */
export interface SenderFrame {
  readonly url: string;
  /** Null for a main frame. */
  readonly parent: object | null;
}

/** Whether a message came from the page itself: the main frame, of our origin. A frame that has gone is nobody. */
export function isOurPage(frame: SenderFrame | null, origin: string | null): boolean {
  return frame !== null && origin !== null && frame.parent === null && originOf(frame.url) === origin;
}
