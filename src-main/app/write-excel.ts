import { parseDate, startOfDay } from '../contract/beijing-time.ts';
import { NuanduError } from '../contract/errors.ts';
import type { Explanation } from '../contract/explanation.ts';
import type { SourceDocument } from '../contract/rules.ts';
import { renderAccount } from '../contract/texts/explanation.ts';
import { knownMoment } from '../contract/texts/known-moment.ts';
import type { Language } from '../contract/texts/language.ts';
import { compareNames } from '../contract/texts/name-order.ts';
import type { BareDate, Instant } from '../contract/values.ts';
import type { View } from '../contract/views.ts';
import type { ReportSheet } from '../contract/window.ts';
import { Bindings } from '../domain/bindings.ts';
import { maskAddress } from '../domain/mask.ts';
import { maskPhones } from '../domain/mask-field.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type {
  ReportData,
  ReportFile,
  ReportFinding,
  ReportMoment,
  ReportPending,
} from '../report/report-data.ts';
import { companyNames, sheetResults } from '../store/imports.ts';
import { excusedIn } from '../store/queries/finding-states.ts';
import { allPending } from '../store/queries/pending.ts';
import { tallies } from '../store/queries/tallies.ts';
import { findingViews } from './finding-views.ts';
import { requireKnown } from './known-names.ts';
import { missingFields } from './missing-fields.ts';
import { checkedBy, type ReaderContext, seasonOf } from './reader-context.ts';
import { reportDiscipline } from './report-discipline.ts';
import { reportIssues } from './report-issues.ts';
import { reportRule } from './report-rule.ts';
import { datasetNamed, type Resources, ruleSetOf } from './resources.ts';
import { toldRules } from './told-rules.ts';
import type { RunningJob } from './writer-context.ts';

export interface ExcelRequest extends View {
  readonly path: string;
  readonly language: Language;
  readonly sheets?: readonly ReportSheet[];
}

/**
 * Writes the Excel report of a view. Throws NuanduError `unknown-name` for a company that has sent nothing,
 * `report-not-written`, `cancelled`; then there is no file.
 */
export async function writeExcel(context: ReaderContext, request: ExcelRequest, job: RunningJob) {
  const { path, language, sheets, company } = request;
  if (company !== null) requireKnown('company', [company], companyNames(context.database));
  try {
    // Its library is large, and most threads that may write a report never do.
    const { writeExcelReport } = await import('../report/write-excel-report.ts');
    const { bytes } = await writeExcelReport(reportData(context, request), path, {
      language,
      ...(sheets && { sheets }),
      signal: job.signal,
      onProgress: (done) => job.report({ phase: 'writing', file: path, done, total: null }),
    });
    return { path, bytes };
  } catch (cause) {
    if (job.signal.aborted) throw new NuanduError('cancelled');
    throw new NuanduError('report-not-written', { path, what: String(cause) }, { cause });
  }
}

function reportData(context: ReaderContext, request: ExcelRequest): ReportData {
  const { database, resources, now } = context;
  const { company, language } = request;
  const { asOf, scope, fingerprint } = checkedBy(context);
  const ruleSet = ruleSetOf(resources, scope);
  const { general } = new Bindings(resources.documents, scope, resources.bindings);
  const bound = resources.documents.filter(({ id }) => general.has(id));
  const excusedOf = excusedIn(database, request);
  const inScope = (name: string) => company === null || name === company;
  return {
    scope: {
      companies: companyNames(database).filter(inScope).toSorted(compareNames),
      from: request.from,
      to: request.to,
      asOf,
      createdAt: now(),
      season: seasonOf(resources, scope, asOf),
      documents: bound.filter(({ level }) => level !== 'statute').map(documentTitle(language)),
      statutes: bound.filter(({ level }) => level === 'statute').map(documentTitle(language)),
      exceptions: resources.bindings.filter((one) => one.company === null || inScope(one.company)),
      calendar: resources.calendar.map(({ year, notice }) => ({ year, notice })),
      rulesFingerprint: fingerprint,
    },
    rules: toldRules(context, ruleSet).map((rule) => reportRule(resources, rule, asOf)),
    tallies: tallies(database, request).map((tally) => ({ ...tally, excused: excusedOf(tally) })),
    files: sheetResults(database, null)
      .filter((result) => inScope(result.company))
      .toSorted((one, other) => compareNames(one.company, other.company))
      .map((result) => reportFile(resources, ruleSet, result)),
    discipline: reportDiscipline(context, request),
    findings: findings(context, request),
    pending: pending(context, request),
    issues: reportIssues(context, company, language),
  };
}

/** Documents that have a number in the library are known by it; the authority's own demand and statutes have none. */
function documentTitle(language: Language) {
  return ({ id, level, alwaysBinds, title }: SourceDocument): string => {
    if (alwaysBinds) return title[language];
    const number = level === 'statute' ? '' : id;
    return language === 'zh' ? `${number}《${title.zh}》` : `${number} ${title.en}`.trimStart();
  };
}

function reportFile(
  resources: Resources,
  ruleSet: RuleSet,
  result: ReturnType<typeof sheetResults>[number],
): ReportFile {
  const dataset = datasetNamed(resources, result.dataset);
  const missing = missingFields(dataset, ruleSet, result.missingColumns);
  const { file, sheet, company, sha256, importedAt } = result;
  const { rows, accepted, updated, unchanged, rejected } = result;
  return {
    ...{ file, sheet, company, sha256, importedAt, rows, accepted, updated, unchanged, rejected },
    dataset: dataset.title,
    missingColumns: missing.filter(({ rules }) => rules.length > 0),
  };
}

function* findings(context: ReaderContext, request: ExcelRequest): Generator<ReportFinding> {
  for (const { explanation, start, ...finding } of findingViews(context, request)) {
    const { company, ruleId, recordNo, kind, community, address, dueAt, actualAt, overdueMinutes } = finding;
    const { file, sheet, row } = finding;
    yield {
      ...{ company, ruleId, recordNo, kind, dueAt, overdueMinutes, file, sheet, row },
      place: maskedPlace(community, address),
      startAt: start === null ? null : toldMoment(start),
      actualAt: actualAt === null ? null : { at: actualAt, bareDate: isBare(actualAt, explanation) },
      account: renderAccount(explanation, request.language),
    };
  }
}

/** Whether the record tells only the date of the act. */
function isBare(actualAt: Instant, { parts }: Explanation): boolean {
  const acts = parts.flatMap((part) => (part.form === 'time' ? [knownMoment(part.act.told)] : []));
  return acts.some((act) => act?.at === actualAt && act.bareDate);
}

/** The community; where a record names none, what may be said of the address. */
function maskedPlace(community: string | null, address: string | null): string | null {
  if (community !== null) return maskPhones(community);
  return address === null ? null : maskAddress(address);
}

function* pending({ database, resources }: ReaderContext, request: ExcelRequest): Generator<ReportPending> {
  for (const open of allPending(database, request)) {
    const { company, ruleId, from, dueAt, file, sheet, row } = open;
    const recordNo = shownRecordNo(datasetNamed(resources, open.dataset), open.recordNo);
    yield { company, ruleId, recordNo, fromAt: from, dueAt, file, sheet, row };
  }
}

/** A bare date stands at its 00:00. */
function toldMoment(start: Instant | BareDate): ReportMoment {
  if (typeof start === 'number') return { at: start, bareDate: false };
  return { at: startOfDay(parseDate(start)), bareDate: true };
}
