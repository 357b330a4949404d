import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DatasetDefinition, datasetDefinition } from '../../../src-main/contract/datasets.ts';
import { wordKey } from '../../../src-main/import/values/plain-text.ts';
import { valueReader } from '../../../src-main/import/values/value-reader.ts';
import { context } from './reading.ts';

/** The fields of data.md, in its order; `*` must be filled in. */
const fields: Record<string, string> = {
  complaints:
    'complaintNo* acceptedAt* category channel content community address contactName phone transferredAt ' +
    'feedbackAt investigatedAt appointmentAt onsiteAt answeredAt followUpAt closedAt verified rectifiedAt ' +
    'compensation satisfaction',
  outages:
    'outageNo* startAt* kind cause area households expectedEndAt endAt noticeAt noticeChannel repairStartedAt ' +
    'compensation',
  repairs:
    'orderNo* reportedAt* category faultDesc facilityType equipmentModel userType propertyUnit ' +
    'fullPropertyService userName phone community address dispatchedAt contactedAt appointmentAt lateNoticeAt ' +
    'rescheduledTo offHoursAgreed arrivedAt refusedReason absent messageLeft completedAt result followUpAt ' +
    'technicianName technicianNo technicianPhone identityShown agreementSignedAt paid feeDisclosedAt laborFee ' +
    'materialFee partsReplaced partsPriceTold partsConsentAt materialsSoldPrivately faultParty ' +
    'responsibilitySigned writtenExplanation warrantyCardGiven startedAt userSigned rating hazardFoundAt ' +
    'workStopped hazardReportedAt',
};

function load(name: string): DatasetDefinition {
  const path = new URL(`../../../resources/datasets/${name}.json`, import.meta.url);
  return datasetDefinition.parse(JSON.parse(readFileSync(path, 'utf8')));
}

describe.each(Object.entries(fields))('%s', (name, expected) => {
  const dataset = load(name);

  it('has the fields of data.md and no others', () => {
    const found = dataset.fields.map((field) => field.name + (field.required ? '*' : ''));
    expect(dataset.name).toBe(name);
    expect(found).toEqual(expected.split(' '));
    expect(new Set(found).size).toBe(found.length);
  });

  it('is known by a text number and a moment, both required', () => {
    const field = (wanted: string) => dataset.fields.find((candidate) => candidate.name === wanted);
    expect(field(dataset.identity[0] ?? '')).toMatchObject({ type: 'text', required: true });
    expect(field(dataset.start[0] ?? '')).toMatchObject({ type: 'datetime', required: true });
  });

  it('gives every header to one field only', () => {
    const owners = new Map<string, string[]>();
    for (const field of dataset.fields) {
      for (const key of new Set([...field.headers, field.name].map(wordKey))) {
        owners.set(key, [...(owners.get(key) ?? []), field.name]);
      }
    }
    expect([...owners].filter(([, names]) => names.length > 1)).toEqual([]);
    expect(owners.has('序号')).toBe(false);
  });

  it('has vocabularies for classes only, in which every word has one meaning', () => {
    for (const field of dataset.fields) {
      expect(field.vocabulary !== undefined, field.name).toBe(field.type === 'class');
      const read = valueReader(field, context);
      for (const [code, words] of Object.entries(field.vocabulary ?? {})) {
        for (const word of [code, ...words]) expect(read(word), `${field.name}: ${word}`).toBe(code);
      }
    }
  });
});

it('masks what tells who a person is', () => {
  const personal = (name: string) =>
    load(name).fields.flatMap((field) => (field.personal ? [field.name] : []));
  expect(personal('complaints')).toEqual(['address', 'contactName', 'phone']);
  expect(personal('outages')).toEqual([]);
  expect(personal('repairs')).toEqual(['userName', 'phone', 'address', 'technicianName', 'technicianPhone']);
});
