import { formatMinute } from '../../../../src-main/contract/beijing-time.ts';
import { renderExplanation } from '../../../../src-main/contract/texts/explanation.ts';
import type { Language } from '../../../../src-main/contract/texts/language.ts';
import { receivedText } from '../../../../src-main/contract/texts/received.ts';
import type { FieldView, FindingDetail, RecordVersion } from '../../../../src-main/contract/window.ts';
import type { Texts } from '../../../texts/texts.ts';
import { leadText } from './lead-text.ts';

type FindingTexts = Texts['findings'];
type EvidenceTexts = Pick<Texts, 'findings' | 'common' | 'visits'>;

/** The whole evidence as plain text, to be pasted into a letter: nothing that the drawer shows is left out. */
export function evidenceText(
  detail: FindingDetail,
  { findings, common, visits }: EvidenceTexts,
  language: Language,
): string {
  const { finding, rule, explanation, fields, versions, restsOn, visit } = detail;
  const { text, drawer } = findings;
  const pair = (name: string, value: string) => `${name}${text.colon}${value}`;
  const supplied = fields.filter(({ state }) => state !== 'notSupplied');
  const missing = fields.filter(({ state }) => state === 'notSupplied').map(({ title }) => title[language]);
  const [latest] = versions;
  return [
    (finding.kind === null ? text.headingOfAnswer : text.heading)(rule.id, rule.title[language]),
    pair(text.company, finding.company),
    pair(text.record, finding.recordNo),
    ...(finding.community === null ? [] : [pair(text.community, finding.community)]),
    pair(text.asOf, formatMinute(explanation.asOf)),
    '',
    pair(text.explanation, renderExplanation(explanation, language)),
    '',
    ...(latest === undefined && visit === null ? restingLines(restsOn, findings) : []),
    ...(visit === null ? [] : visitLines(visit, { findings, common, visits })),
    ...(latest === undefined ? [] : [pair(text.fields, '')]),
    ...supplied.map((field) => `  ${pair(fieldName(field, language), fieldText(field, findings))}`),
    ...(missing.length === 0 ? [] : [pair(text.missing, missing.join(common.listComma))]),
    '',
    ...(latest === undefined
      ? []
      : [
          pair(text.versions, ''),
          ...detail.filledLater.map((lead) => `  ${leadText(lead, drawer, language)}`),
          ...versions.flatMap((version) => versionLines(version, findings, language)),
          '',
          pair(text.source, findings.place(finding.file, finding.sheet, finding.row)),
          pair(drawer.sha256, latest.sha256),
        ]),
  ].join('\n');
}

/** The company's own header, and ours behind it where it says something else. */
function fieldName({ header, title }: FieldView, language: Language): string {
  if (header === null || header === title[language]) return title[language];
  return language === 'zh' ? `${header}（${title.zh}）` : `${header} (${title.en})`;
}

function fieldText({ state, text }: FieldView, { drawer }: FindingTexts): string {
  if (state === 'value') return text;
  return state === 'unreadable' ? drawer.unreadableAs(text) : drawer.fieldStates[state];
}

function visitLines(
  { no, date, place, where, inspectors, signedAt, note, photos, log }: NonNullable<FindingDetail['visit']>,
  { findings, common, visits }: EvidenceTexts,
): string[] {
  const line = (name: string, value: string) => `  ${name}${findings.text.colon}${value}`;
  return [
    `${visits.evidence}${findings.text.colon}${no}`,
    line(visits.date, date),
    line(visits.place, `${visits.places[place]} ${where}`),
    line(visits.inspectors, inspectors.join(common.listComma)),
    ...(signedAt === null ? [] : [line(visits.states.signed, formatMinute(signedAt - (signedAt % 60)))]),
    ...(note === null ? [] : [line(visits.note, note)]),
    ...log.flatMap(({ at, actor, answer, reason }) =>
      reason === null || answer === null
        ? []
        : [
            `  ${formatMinute(at - (at % 60))} ${actor} ${visits.answers[answer]} ${visits.correctedFor(reason)}`,
          ],
    ),
    ...photos.map(({ name, sha256 }) => line(visits.addPhoto, `${name} SHA-256 ${sha256}`)),
  ];
}

function restingLines(records: FindingDetail['restsOn'], { drawer, place, text }: FindingTexts): string[] {
  return [
    `${drawer.restsOn}${text.colon}`,
    ...records.map(({ recordNo, file, sheet, row }) => `  ${recordNo} ${place(file, sheet, row)}`),
  ];
}

function versionLines(version: RecordVersion, { drawer, place }: FindingTexts, language: Language): string[] {
  const { file, sheet, row, receivedAt, importedAt, actor, changes } = version;
  const told = drawer.receivedAndImported(
    receivedText(receivedAt),
    formatMinute(importedAt - (importedAt % 60)),
    actor,
  );
  return [
    `  ${drawer.version(version.version)} ${told} ${place(file, sheet, row)}`,
    ...changes.map(({ title, before, after }) => `    ${drawer.change(title[language], before, after)}`),
  ];
}
