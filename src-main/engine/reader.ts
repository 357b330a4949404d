import { authorityView } from '../app/authority-view.ts';
import { calendarOf } from '../app/calendar-of.ts';
import { datasetFields } from '../app/dataset-fields.ts';
import { disciplineOf } from '../app/discipline.ts';
import { figuresOf, freshnessOf, weeksOf } from '../app/figures.ts';
import { findingDetail } from '../app/finding-detail.ts';
import { followChanges } from '../app/follow-changes.ts';
import { inSnapshot } from '../app/in-snapshot.ts';
import { libraryView } from '../app/library-view.ts';
import { countAnswersOf, listAnswers } from '../app/list-answers.ts';
import { listDeadlines } from '../app/list-deadlines.ts';
import { countFiltered, listFindings } from '../app/list-findings.ts';
import { maskedIssues } from '../app/masked-issues.ts';
import { neededFields } from '../app/missing-fields.ts';
import type { ReaderContext } from '../app/reader-context.ts';
import { recordDetail } from '../app/record-detail.ts';
import { listReports, locateReport, makeReport } from '../app/reports.ts';
import { loadResources } from '../app/resources.ts';
import { exportedPack, readPack } from '../app/rule-packs.ts';
import { summaryRows } from '../app/summary.ts';
import { photoContent } from '../app/visit-photos.ts';
import { listVisits, visitView } from '../app/visit-views.ts';
import { readPreferences, windowState } from '../app/window-state.ts';
import { writeExcel } from '../app/write-excel.ts';
import { writeJson } from '../app/write-json.ts';
import { dayOf } from '../contract/beijing-time.ts';
import { dataFolder } from '../store/data-folder.ts';
import { openForReading } from '../store/open-database.ts';
import { communitiesOf } from '../store/queries/findings.ts';
import { firstIssues, importHistory, sheetsOfImport } from '../store/queries/import-history.ts';
import { firstIssuesOf, type StoredIssue } from '../store/queries/issues.ts';
import { jobEvents } from './job-events.ts';
import { procedures, serve } from './serve.ts';

serve(({ dataDir, resourcesDir, actor }) => {
  const database = openForReading(dataFolder(dataDir));
  const resources = followChanges(loadResources(resourcesDir), database);
  const context: ReaderContext = {
    database,
    get resources() {
      return resources();
    },
    now: () => Math.floor(Date.now() / 1000),
    actor,
  };
  const masked = ({ issues, total }: { issues: StoredIssue[]; total: number }) => ({
    issues: [...maskedIssues(context, issues)],
    total,
  });
  return {
    window: {
      state: { get: procedures.state.get.handler(() => windowState(context)) },
      preferences: { get: procedures.preferences.get.handler(() => readPreferences(context.database)) },
      summary: {
        list: procedures.summary.list.handler(({ input }) => summaryRows(context, input)),
        figures: procedures.summary.figures.handler(({ input }) => figuresOf(context, input)),
        weeks: procedures.summary.weeks.handler(({ input }) => weeksOf(context, input)),
        freshness: procedures.summary.freshness.handler(() => freshnessOf(context)),
      },
      discipline: { get: procedures.discipline.get.handler(({ input }) => disciplineOf(context, input)) },
      deadlines: {
        list: procedures.deadlines.list.handler(({ input }) => listDeadlines(context, input)),
      },
      findings: {
        list: procedures.findings.list.handler(({ input }) => listFindings(context, input)),
        count: procedures.findings.count.handler(({ input }) => ({ total: countFiltered(context, input) })),
        communities: procedures.findings.communities.handler(({ input }) =>
          communitiesOf(context.database, input),
        ),
        get: procedures.findings.get.handler(({ input }) => findingDetail(context, input)),
      },
      answers: {
        list: procedures.answers.list.handler(({ input }) => listAnswers(context, input)),
        count: procedures.answers.count.handler(({ input }) => ({ total: countAnswersOf(context, input) })),
      },
      records: { get: procedures.records.get.handler(({ input }) => recordDetail(context, input)) },
      authority: {
        get: procedures.authority.get.handler(() => authorityView(context)),
        readPack: procedures.authority.readPack.handler(({ input }) =>
          readPack(context.resources, input.text, context.now()),
        ),
        exportPack: procedures.authority.exportPack.handler(({ input }) =>
          exportedPack(context.resources, input.rules, dayOf(context.now())),
        ),
        readCalendar: procedures.authority.readCalendar.handler(({ input }) => calendarOf(input)),
      },
      library: { get: procedures.library.get.handler(() => libraryView(context)) },
      imports: {
        fields: procedures.imports.fields.handler(({ input }) => datasetFields(context, input.dataset)),
        list: procedures.imports.list.handler(({ input }) => importHistory(context.database, input)),
        sheets: procedures.imports.sheets.handler(({ input }) =>
          sheetsOfImport(context.database, input.importId),
        ),
        issues: procedures.imports.issues.handler(({ input }) =>
          masked(firstIssues(context.database, input)),
        ),
      },
      visits: {
        list: procedures.visits.list.handler(() => listVisits(context.database)),
        get: procedures.visits.get.handler(({ input }) => visitView(context, input.visitId)),
        photo: procedures.visits.photo.handler(({ input }) => photoContent(context, input)),
      },
      reports: {
        make: procedures.reports.make.handler(({ input, signal }) =>
          jobEvents((job) => inSnapshot(context, (snapshot) => makeReport(snapshot, input, job)), signal),
        ),
        list: procedures.reports.list.handler(() => listReports(context)),
      },
    },
    host: {
      sheets: {
        issues: procedures.sheets.issues.handler(({ input }) =>
          masked(firstIssuesOf(context.database, input)),
        ),
      },
      saved: {
        report: procedures.saved.report.handler(({ input }) => locateReport(context, input.reportId)),
      },
      columns: { needed: procedures.columns.needed.handler(({ input }) => neededFields(context, input)) },
      report: {
        writeExcel: procedures.report.writeExcel.handler(({ input, signal }) =>
          jobEvents((job) => inSnapshot(context, (snapshot) => writeExcel(snapshot, input, job)), signal),
        ),
        writeJson: procedures.report.writeJson.handler(({ input, signal }) =>
          jobEvents((job) => inSnapshot(context, (snapshot) => writeJson(snapshot, input, job)), signal),
        ),
      },
    },
  };
});
