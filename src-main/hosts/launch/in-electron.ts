import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { FAILED_AND_TOLD } from '../shared/exit-codes.ts';

/** Runs Electron's window until it is closed; false: it could not be opened, and nobody has told why. */
export async function inElectron(program: string, args: readonly string[], root: string): Promise<boolean> {
  const electron = spawn(program, args, { cwd: root, stdio: 'inherit' });
  // Rejected where the program cannot be run at all.
  const code = await once(electron, 'exit').then(
    ([exitCode]) => exitCode,
    () => null,
  );
  return code === 0 || code === FAILED_AND_TOLD;
}
