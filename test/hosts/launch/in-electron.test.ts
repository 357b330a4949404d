import { describe, expect, it } from 'vitest';
import { inElectron } from '../../../src-main/hosts/launch/in-electron.ts';
import { FAILED_AND_TOLD } from '../../../src-main/hosts/shared/exit-codes.ts';

/** Node stands for Electron: what counts is how the program ends. */
const ending = (code: string) => inElectron(process.execPath, ['-e', code], '.');

describe('Electron', () => {
  it.each([
    ['has opened the window that was closed', 'process.exit(0)', true],
    ['has told why it cannot open one', `process.exit(${FAILED_AND_TOLD})`, true],
    ['has not opened one, and the browser must, when it fails', 'process.exit(1)', false],
    ['has not opened one when it crashes', 'process.kill(process.pid, "SIGKILL")', false],
  ])('%s', async (_what, code, opened) => {
    expect(await ending(code)).toBe(opened);
  });

  it('has not opened one when it is no program', async () => {
    expect(await inElectron('/none/electron', [], '.')).toBe(false);
  });
});
