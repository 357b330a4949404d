import { NuanduError } from '../../contract/errors.ts';
import { commandLine } from './command-line.ts';
import { errorText } from './error-text.ts';
import { exitCodes } from './exit-codes.ts';

try {
  process.exitCode = await commandLine(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NuanduError)) throw error;
  process.stderr.write(`${errorText(error)}\n`);
  process.exitCode = error.code === 'bad-request' ? exitCodes.wrongUsage : exitCodes.failed;
}
