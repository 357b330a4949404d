import { listFindings } from '../app/list-findings.ts';
import type { ReaderContext } from '../app/reader-context.ts';
import { loadResources } from '../app/resources.ts';
import { writeExcel } from '../app/write-excel.ts';
import { writeJson } from '../app/write-json.ts';
import { dataFolder, openForReading } from '../store/open-database.ts';
import { summaryOf, tallies } from '../store/queries/tallies.ts';
import { jobEvents } from './job-events.ts';
import { procedures, serve } from './serve.ts';

serve(({ dataDir, resourcesDir }) => {
  const context: ReaderContext = {
    database: openForReading(dataFolder(dataDir)),
    resources: loadResources(resourcesDir),
    now: () => Math.floor(Date.now() / 1000),
  };
  return {
    window: {
      summary: {
        list: procedures.summary.list.handler(({ input }) => tallies(context.database, input).map(summaryOf)),
      },
      findings: {
        list: procedures.findings.list.handler(({ input }) => listFindings(context, input)),
      },
    },
    host: {
      report: {
        writeExcel: procedures.report.writeExcel.handler(({ input, signal }) =>
          jobEvents((job) => writeExcel(context, input, job), signal),
        ),
        writeJson: procedures.report.writeJson.handler(({ input, signal }) =>
          jobEvents((job) => writeJson(context, input, job), signal),
        ),
      },
    },
  };
});
