import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadResources } from '../../src-main/app/resources.ts';
import { NuanduError } from '../../src-main/contract/errors.ts';

const delivered = fileURLToPath(new URL('../../resources', import.meta.url));

describe('resources that an authority has edited wrongly are refused when they are read', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'nuandu-resources-'));
    for (const name of ['datasets', 'rules', 'calendars', 'library', 'checklists', 'season.json']) {
      cpSync(join(delivered, name), join(dir, name), { recursive: true });
    }
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  function refusal(): unknown {
    try {
      loadResources(dir);
    } catch (error) {
      return error;
    }
    return null;
  }

  it('and read as they are delivered', () => {
    expect(refusal()).toBeNull();
  });

  it.each([
    [
      'a day both off and worked',
      'calendars/state-council.json',
      '"2026-01-04"',
      '"2026-02-15"',
      'given-twice 2026-02-15',
    ],
    [
      'a made-up Monday',
      'calendars/state-council.json',
      '"2026-01-04"',
      '"2026-01-05"',
      'no-weekend 2026-01-05',
    ],
    ['a text that is no JSON', 'season.json', '}', '', 'SyntaxError'],
    [
      'a field that does not exist',
      'rules/complaints.json',
      '"answeredAt"',
      '"answerdAt"',
      'unknown-field check answerdAt',
    ],
    [
      'a class that does not exist',
      'rules/complaints.json',
      '"leak"',
      '"leek"',
      'unknown-class category leek',
    ],
    [
      'a document that does not exist',
      'rules/complaints.json',
      '"D07"',
      '"D77"',
      'unknown-document sources D77',
    ],
    [
      'an article that does not exist',
      'rules/complaints.json',
      '"8(1)"',
      '"8(9)"',
      'unknown-article sources D07-8(9)',
    ],
    [
      'an article given twice',
      'library/D07.json',
      '"article": "2"',
      '"article": "1"',
      'given-twice id D07-1',
    ],
    [
      'a rule that does not stand on the article',
      'library/D07.json',
      '"rule": "OUT-03"',
      '"rule": "CMP-02"',
      'clause-mismatch places CMP-02',
    ],
    [
      'an article that names no item',
      'library/D05.json',
      '"CHK-VISIT-02"',
      '"CHK-VISIT-99"',
      'clause-mismatch places CHK-VISIT-02',
    ],
    [
      'an item that cites another article',
      'checklists/steward.json',
      '"article": "5"',
      '"article": "6"',
      'CHK-STEWARD-02',
    ],
    ['bands that leave a gap', 'library/qingdao.json', '"celsius": 14', '"celsius": 15', 'gap or overlap'],
    ['a fine without range', 'library/shandong.json', '"gravity": "ordinary",', '', 'gravity'],
    ['a rule given twice', 'rules/complaints.json', '"CMP-01"', '"CMP-02"', 'given-twice id CMP-02'],
    ['a number that no field holds', 'datasets/complaints.json', '["complaintNo"]', '["no"]', 'field no'],
    [
      'a start that is no moment',
      'datasets/complaints.json',
      '["acceptedAt"]',
      '["channel"]',
      'start channel',
    ],
    ['a moment that is none', 'rules/complaints.json', '"closedAt"', '"content"', 'field-type content text'],
    ['a number that is none', 'rules/repairs.json', '"laborFee"', '"userName"', 'field-type userName text'],
    [
      'a parameter that does not exist',
      'rules/repairs.json',
      '"atMost": "limit"',
      '"atMost": "limmit"',
      'limmit',
    ],
    [
      'a time of day told in hours',
      'rules/complaints.json',
      '"timeOfDay"',
      '"celsius"',
      'parameter-unit parameters.limit.unit celsius',
    ],
    ['a number below zero', 'rules/complaints.json', '"value": 24', '"value": -24', 'versions'],
  ])('%s', (_, file, found, written, reason) => {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(found);
    writeFileSync(path, text.replace(found, written));
    const error = refusal();
    expect(error).toBeInstanceOf(NuanduError);
    expect(error).toMatchObject({
      code: 'resources-invalid',
      detail: { what: expect.stringContaining(reason) },
    });
  });
});
