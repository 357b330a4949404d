/** What the process ends with; fixed by the command-line contract. Violations are a result, not a failure. */
export const exitCodes = { done: 0, failed: 1, wrongUsage: 2, someRowsRejected: 3 } as const;
