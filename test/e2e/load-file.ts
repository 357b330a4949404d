import { fileURLToPath } from 'node:url';
import { runJob } from '../../src-main/engine/run-job.ts';
import { startEngine } from '../../src-main/engine/start.ts';

const [dataDir = '', path = ''] = process.argv.slice(2);
const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url));
const engine = await startEngine({ dataDir, resourcesDir, actor: 'e2e' });
try {
  await runJob(engine.writer.import.run({ paths: [path] }), () => {});
} finally {
  await engine.stop();
}
