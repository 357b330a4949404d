import type { Band } from './heat.ts';

/** Shapes that tell the bands of the heat map apart without colour. */
export const bandMarks: Readonly<Record<Band, string>> = { good: '', watch: '△ ', poor: '▲ ', severe: '■ ' };
