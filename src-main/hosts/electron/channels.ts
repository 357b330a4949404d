/** Names of the messages between the preload script and the program. */
export const channels = {
  connect: 'nuandu:connect',
  handIn: 'nuandu:hand-in',
  saveReport: 'nuandu:save-report',
  busy: 'nuandu:busy',
} as const;
