import { keepCompiled } from '../shared/compile-cache.ts';

keepCompiled();
// What a static import names is compiled before the first line runs.
const { commandLine } = await import('./command-line.ts');
process.exitCode = await commandLine(process.argv.slice(2));
