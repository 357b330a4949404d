import { parseDate, startOfDay } from '../contract/beijing-time.ts';
import { NuanduError } from '../contract/errors.ts';
import type { Rule } from '../contract/rules.ts';
import { issueMessage } from '../contract/texts/issue-message.ts';
import type { Language } from '../contract/texts/language.ts';
import type { FieldValue, Instant } from '../contract/values.ts';
import type { View } from '../contract/views.ts';
import type { ReportSheet } from '../contract/window.ts';
import { maskAddress } from '../domain/mask.ts';
import { bindingDocuments } from '../domain/rule-set.ts';
import type {
  ReportData,
  ReportFinding,
  ReportIssue,
  ReportPending,
  ReportRule,
} from '../report/report-data.ts';
import { companyNames, sheetResults } from '../store/imports.ts';
import { issuesOf } from '../store/queries/issues.ts';
import { allPending } from '../store/queries/pending.ts';
import { tallies } from '../store/queries/tallies.ts';
import { clausesOf } from './clauses.ts';
import { findingViews } from './finding-views.ts';
import { requireKnown } from './known-names.ts';
import { checkedBy, type ReaderContext, seasonOf } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';
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
  const { asOf, scope, fingerprint } = checkedBy(context);
  const ruleSet = ruleSetOf(resources, scope);
  const binding = bindingDocuments(resources.documents, scope);
  const titled = (statute: boolean) =>
    resources.documents
      .filter(({ id, level }) => binding.includes(id) && (level === 'statute') === statute)
      .map(({ id, title }) => `${id} ${title[request.language]}`);
  const inScope = (company: string) => request.company === null || company === request.company;
  return {
    scope: {
      companies: companyNames(database).filter(inScope),
      from: request.from,
      to: request.to,
      asOf,
      createdAt: now(),
      season: seasonOf(resources, scope, asOf),
      documents: titled(false),
      statutes: titled(true),
      calendar: resources.calendar.map(({ year, notice }) => ({ year, notice })),
      rulesFingerprint: fingerprint,
    },
    rules: resources.datasets.flatMap(({ name }) =>
      ruleSet.rulesOf(name).map((rule) => reportRule(context, rule)),
    ),
    tallies: tallies(database, request),
    files: sheetResults(database, null)
      .filter(({ company }) => inScope(company))
      .map((result) => ({ ...result, dataset: datasetNamed(resources, result.dataset).title })),
    findings: findings(context, request),
    pending: pending(context, request),
    issues: issues(context, request),
  };
}

function reportRule({ resources }: ReaderContext, rule: Rule): ReportRule {
  const { id, title, requirement } = rule;
  return {
    id,
    title,
    requirement,
    dataset: datasetNamed(resources, rule.dataset).title,
    clause: clausesOf(rule, resources.documents),
    parameters: Object.entries(rule.parameters).flatMap(([name, { unit, basis, versions }]) =>
      versions.map(({ validFrom, value }) => ({
        name,
        basis,
        validFrom,
        value: { zh: `${value} ${unitNames[unit].zh}`, en: `${value} ${unitNames[unit].en}` },
      })),
    ),
  };
}

const unitNames = {
  minutes: { zh: '分钟', en: 'minutes' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '日', en: 'days' },
  workingDays: { zh: '个工作日', en: 'working days' },
} as const;

function* findings(context: ReaderContext, request: ExcelRequest): Generator<ReportFinding> {
  for (const finding of findingViews(context, request, request.language)) {
    const { start, from, address, ...told } = finding;
    yield {
      ...told,
      address: address === null ? null : maskAddress(address),
      startAt: instantOf(start),
      fromAt: from,
    };
  }
}

function* pending({ database }: ReaderContext, request: ExcelRequest): Generator<ReportPending> {
  for (const { from, ...told } of allPending(database, request)) yield { ...told, fromAt: from };
}

function* issues({ database }: ReaderContext, request: ExcelRequest): Generator<ReportIssue> {
  for (const issue of issuesOf(database, null)) {
    const { file, sheet, row, column, value, severity, code } = issue;
    yield { file, sheet, row, column, value, severity, code, message: issueMessage(issue, request.language) };
  }
}

/** A required starting moment is an instant or a bare date, which stands at its 00:00. */
function instantOf(start: FieldValue): Instant {
  if (typeof start === 'number') return start;
  if (typeof start === 'string') return startOfDay(parseDate(start));
  throw new Error('a stored record has no starting moment');
}
