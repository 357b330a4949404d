/** Bounds on what anything on this machine can make the loopback server hold. */
export interface ServerLimits {
  readonly connections: number;
  /** WebSockets; a page has two. */
  readonly sockets: number;
  /** A page sends calls, never files, over its WebSockets. */
  readonly messageBytes: number;
  readonly uploadBytes: number;
  /** Until a request's headers, and the whole request, must have come. */
  readonly headersMs: number;
  readonly requestMs: number;
}

const MiB = 1024 * 1024;

export const defaultLimits: ServerLimits = {
  connections: 128,
  sockets: 32,
  messageBytes: MiB,
  // Above what an import takes, so that a file that is too large is refused there, with its reason.
  uploadBytes: 2048 * MiB,
  headersMs: 10_000,
  requestMs: 600_000,
};
