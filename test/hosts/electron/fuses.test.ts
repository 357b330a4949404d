import { describe, expect, it } from 'vitest';
import configuration from '../../../electron-builder.ts';

describe('the packed program', () => {
  it('is Electron without what lets it run other code', () => {
    expect(configuration.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
    expect(configuration.asar).toBe(true);
  });

  it('is packed for the three systems', () => {
    expect(configuration.win?.target).toEqual(['nsis']);
    expect(configuration.linux?.target).toEqual(['deb', 'AppImage']);
    expect(configuration.mac?.target).toEqual(['dmg']);
  });

  it('leaves the user’s data where they are when it is removed', () => {
    expect(configuration.nsis?.deleteAppDataOnUninstall).toBe(false);
  });
});
