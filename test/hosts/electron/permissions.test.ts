import { describe, expect, it } from 'vitest';
import { denyPermissions, type GuardedSession } from '../../../src-main/hosts/electron/permissions.ts';

/** Keeps what a session was told to decide by. */
function deniedSession() {
  const handlers: Partial<Record<keyof GuardedSession, (...given: never[]) => unknown>> = {};
  denyPermissions({
    setPermissionRequestHandler: (handler) => {
      handlers.setPermissionRequestHandler = handler;
    },
    setPermissionCheckHandler: (handler) => {
      handlers.setPermissionCheckHandler = handler;
    },
    setDevicePermissionHandler: (handler) => {
      handlers.setDevicePermissionHandler = handler;
    },
    setDisplayMediaRequestHandler: (handler) => {
      handlers.setDisplayMediaRequestHandler = handler;
    },
  });
  return handlers as Record<keyof GuardedSession, (...given: unknown[]) => unknown>;
}

describe('the page', () => {
  it.each(['clipboard-read', 'clipboard-sanitized-write', 'fileSystem', 'media', 'openExternal', 'unknown'])(
    'is not given %s when it asks',
    (permission) => {
      const answers: unknown[] = [];
      deniedSession().setPermissionRequestHandler(null, permission, (granted: unknown) =>
        answers.push(granted),
      );
      expect(answers).toEqual([false]);
    },
  );

  it('has no permission when it looks, no device and no picture of the screen', () => {
    const session = deniedSession();
    expect(session.setPermissionCheckHandler(null, 'notifications', 'app://nuandu', {})).toBe(false);
    expect(session.setDevicePermissionHandler({ deviceType: 'usb' })).toBe(false);
    const streams: unknown[] = [];
    session.setDisplayMediaRequestHandler({}, (given: unknown) => streams.push(given));
    expect(streams).toEqual([null]);
  });
});
