/** Languages of everything that people read; Chinese comes first. */
export type Language = 'zh' | 'en';
