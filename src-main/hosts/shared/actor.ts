import { userInfo } from 'node:os';

/** Who does the work, as the operating system knows him; a container may run a user that has no name there. */
export function actorName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? 'unknown';
  }
}
