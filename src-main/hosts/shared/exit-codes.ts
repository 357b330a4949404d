/** The Electron program's exit code where it could not start and has told the user why. */
export const FAILED_AND_TOLD = 3;
