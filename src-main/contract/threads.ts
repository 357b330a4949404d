/** The engine's two threads, to which a window is connected separately. */
export const threadNames = ['reader', 'writer'] as const;
export type ThreadName = (typeof threadNames)[number];
