import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A start's secret: 256 bits, in characters that a URL and a WebSocket sub-protocol may hold. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether the token was given, in a time that tells nothing of it. */
export function isToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
