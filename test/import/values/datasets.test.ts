import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DatasetDefinition, datasetDefinition } from '../../../src-main/contract/datasets.ts';
import { wordKey } from '../../../src-main/import/values/plain-text.ts';
import { valueReader } from '../../../src-main/import/values/value-reader.ts';
import { context } from './reading.ts';

/** The fields of the specification, in its order; `*` must be filled in. */
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
  calls: 'callNo* callAt* direction rings answeredAt urgency takenBy outOfArea passedOnAt',
  shifts: 'station* startAt* endAt* staffName',
  staff: 'staffNo* name* role certificateNo certificateValidTo trainedOn examPassedOn firstDutyOn',
  temperatures:
    'testNo* measuredAt* celsius* complaintNo requestedAt community address room startedAt endedAt tester ' +
    'instrument userSigned',
  charges:
    'chargeNo* kind chargedAt* dueOn paidAt item amount* standardAmount periodFrom periodTo detailGivenAt address',
  activities: 'activityNo* kind* facility announcedAt plannedOn doneOn',
  contracts: 'contractNo* address* userName signedOn statesTerm statesQuality statesPrice',
  supply: 'station* season startedAt stoppedAt approvalNo',
  stations: 'number* name station address areaSqm heated',
  facilities: 'number* name station address areaSqm heated',
  users: 'number* name station address areaSqm heated',
  companies: 'name* shortName licenceNo licenceValidTo areaSqm households contact phone',
  hotline:
    'complaintNo* acceptedAt* category channel content community address contactName phone transferredAt ' +
    'feedbackAt closedAt verified satisfaction',
};

/** By what the specification tells records apart where it is not the number alone, and what a record starts with. */
const identities: Record<string, readonly string[]> = {
  shifts: ['station', 'startAt', 'staffName'],
  supply: ['station', 'season'],
};
const starts: Record<string, readonly string[]> = { activities: ['plannedOn', 'doneOn', 'announcedAt'] };
const registers = ['staff', 'contracts', 'supply', 'stations', 'facilities', 'users', 'companies'];
const theAuthoritys = ['hotline', 'companies'];

function load(name: string): DatasetDefinition {
  const path = new URL(`../../../resources/datasets/${name}.json`, import.meta.url);
  return datasetDefinition.parse(JSON.parse(readFileSync(path, 'utf8')));
}

describe.each(Object.entries(fields))('%s', (name, expected) => {
  const dataset = load(name);

  it('has the fields of the specification and no others', () => {
    const found = dataset.fields.map((field) => field.name + (field.required ? '*' : ''));
    expect(dataset.name).toBe(name);
    expect(new Set(found)).toEqual(new Set(expected.split(' ')));
    expect(new Set(found).size).toBe(found.length);
  });

  it('is known by a number, and starts, as the specification says', () => {
    const [first, second] = dataset.fields;
    expect(dataset.identity).toEqual(identities[name] ?? [first?.name]);
    expect(first).toMatchObject({ type: 'text', required: true });
    const dated = dataset.fields.filter(({ type, required }) => type === 'datetime' && required);
    expect(dataset.start).toEqual(
      registers.includes(name) ? [] : (starts[name] ?? [dated[0]?.name ?? second?.name]),
    );
    expect(dataset.source).toBe(theAuthoritys.includes(name) ? 'authority' : 'company');
  });

  it('counts every number in a unit', () => {
    for (const { name: field, type, unit } of dataset.fields)
      expect(unit !== undefined, field).toBe(type === 'number');
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

  it('has vocabularies for classes and for yes and no, in which every word has one meaning', () => {
    for (const field of dataset.fields) {
      if (field.type === 'class') expect(field.vocabulary, field.name).toBeDefined();
      const read = valueReader(field, context);
      for (const [code, words] of Object.entries(field.vocabulary ?? {})) {
        const value = field.type === 'yesNo' ? code === 'yes' : code;
        expect(['class', 'yesNo'], field.name).toContain(field.type);
        for (const word of [code, ...words]) expect(read(word), `${field.name}: ${word}`).toBe(value);
      }
    }
  });
});

it('masks what tells who a person is', () => {
  const personal = (name: string) =>
    load(name).fields.flatMap((field) => (field.personal ? [field.name] : []));
  expect(personal('complaints')).toEqual(['address', 'contactName', 'phone']);
  expect(personal('outages')).toEqual([]);
  expect(personal('shifts')).toEqual(['staffName']);
  expect(personal('staff')).toEqual(['name', 'certificateNo']);
  expect(personal('temperatures')).toEqual(['address', 'room', 'tester']);
  expect(personal('charges')).toEqual(['address']);
  expect(personal('contracts')).toEqual(['address', 'userName']);
  expect(personal('users')).toEqual(['name', 'address']);
  expect(personal('companies')).toEqual(['contact', 'phone']);
  expect(personal('hotline')).toEqual(['address', 'contactName', 'phone']);
  for (const name of ['calls', 'activities', 'supply', 'stations', 'facilities'])
    expect(personal(name)).toEqual([]);
  expect(personal('repairs')).toEqual(['userName', 'phone', 'address', 'technicianName', 'technicianPhone']);
});
