import type { reports as zh } from '../zh/reports.ts';

export const reports: typeof zh = {};
