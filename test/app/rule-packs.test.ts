import { describe, expect, it } from 'vitest';
import { AuthorityTrials } from '../../src-main/app/authority-trials.ts';
import { exportedPack, readPack } from '../../src-main/app/rule-packs.ts';
import { parseDate, parseIso } from '../../src-main/contract/beijing-time.ts';
import { placedProblemText } from '../../src-main/contract/texts/rule-problem.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet, resources } from './open-folder.ts';

/** As a person would write it: a statute of a province of its own, and a rule of a known kind on it. */
const written = {
  pack: { id: 'hebei', version: '1', title: { zh: '河北供热用热办法', en: 'Hebei heating measures' } },
  documents: [
    {
      id: '河北',
      title: { zh: '河北省供热用热办法', en: 'Hebei heating measures' },
      level: 'statute',
      articles: [
        {
          article: '30',
          summary: {
            zh: '供热单位应当在受理投诉后十二小时内调查。',
            en: 'Complaints are looked into within 12 hours.',
          },
          places: [{ rule: 'HB-30' }],
        },
      ],
    },
  ],
  rules: [
    {
      id: 'HB-30',
      dataset: 'complaints',
      title: { zh: '投诉十二小时内调查', en: 'Complaint looked into within 12 hours' },
      requirement: { zh: '受理投诉后十二小时内调查。', en: 'A complaint is looked into within 12 hours.' },
      sources: [{ document: '河北', article: '30' }],
      check: { kind: 'deadline', from: 'acceptedAt', to: 'investigatedAt', limit: 'limit' },
      parameters: {
        limit: {
          title: { zh: '调查时限', en: 'Time to look into it' },
          basis: 'text',
          unit: 'hours',
          versions: [{ validFrom: '2024-01-01', value: 12 }],
        },
      },
    },
  ],
};
const now = parseIso('2026-03-01T08:00');
const [rule] = written.rules;

function problems(change: object): string[] {
  return readPack(resources, JSON.stringify({ ...written, ...change }), now).problems.map((problem) =>
    placedProblemText(problem, 'zh'),
  );
}

describe('a rule pack written by hand', () => {
  it('judges imported records by its new rule, without a line of code', async () => {
    using folder = new OpenFolder({ now: parseIso('2026-03-01T08:00') });
    const row = { company: '甲热力', category: '收费', acceptedAt: '2025-12-08 09:00' };
    const rows = [
      { ...row, complaintNo: 'A1', investigatedAt: '2025-12-08 20:59' },
      { ...row, complaintNo: 'A2', investigatedAt: '2025-12-08 21:01' },
    ];
    const columns = ['company', 'complaintNo', 'acceptedAt', 'category', 'investigatedAt'] as const;
    await folder.import(folder.file('投诉.csv', csv(columns, rows)));
    const trials = new AuthorityTrials(folder.context);
    const { preview } = readPack(folder.context.resources, JSON.stringify(written), now);
    if (preview === null) throw new Error('the pack was refused');
    expect(preview.rules).toEqual([{ id: 'HB-30', title: rule?.title, what: 'added', changed: [] }]);
    expect(preview.documents).toEqual([expect.objectContaining({ id: '河北', what: 'added' })]);

    const taken = await trials.try({ kind: 'pack', pack: preview.pack }, quiet);
    await trials.keep({ trialId: taken.trialId, reason: '省办法施行', source: '' }, quiet);
    const scope = { documents: null, statutes: ['河北'], season: null, rollForward: true };
    const chosen = await trials.try({ kind: 'scope', scope }, quiet);
    expect(chosen.effect.added).toEqual([
      expect.objectContaining({ recordNo: 'A2', ruleId: 'HB-30', kind: 'late' }),
    ]);
    await trials.keep({ trialId: chosen.trialId, reason: '省办法施行', source: '' }, quiet);

    await folder.import(folder.file('后来.csv', csv(columns, [{ ...rows[1], complaintNo: 'A3' }])));
    const found = folder.context.database.connection
      .prepare(
        `select record_no from finding join record on record.id = record_id where rule = 'HB-30' order by 1`,
      )
      .pluck()
      .all();
    expect(found).toEqual(['A2', 'A3']);
  });

  it('may bring a rule whose unit is no row', () => {
    const own = { ...resources.unitRules[0], id: 'OWN-01' };
    expect(
      readPack(resources, JSON.stringify({ ...written, rules: [own], documents: [] }), now).problems,
    ).toEqual([]);
  });
});

describe('what is wrong with a pack is told in plain words, with rule and field', () => {
  it.each<[string, object, string]>([
    [
      'a class of basis that there is not',
      { rules: [{ ...rule, parameters: { limit: { ...rule?.parameters.limit, basis: 'law' } } }] },
      'HB-30 parameters.limit.basis：填写的是“law”，只能是：text, reading, setting。',
    ],
    [
      'a field that the dataset has not',
      { rules: [{ ...rule, check: { ...rule?.check, to: 'investigated' } }] },
      'HB-30 check：这类数据没有名为“investigated”的字段。可用的有：',
    ],
    [
      'a kind that there is not',
      { rules: [{ ...rule, check: { kind: 'deadlines' } }] },
      'HB-30 check.kind：填写的是“deadlines”，只能是：deadline, notice, order, contents, fact, forbidden, window, all, coverage',
    ],
    [
      'an entry that is missing',
      { rules: [{ ...rule, requirement: undefined }] },
      'HB-30 requirement：缺少这一项',
    ],
    [
      'a condition with a slip',
      { rules: [{ ...rule, when: [{ field: 'category', iss: 'fee' }] }] },
      'HB-30 when.0.iss：没有这一项',
    ],
    [
      'a date written otherwise',
      withVersion({ validFrom: '2024/1/1', value: 12 }),
      '写法不对，应为 YYYY-MM-DD',
    ],
    ['a number below zero', withVersion({ validFrom: '2024-01-01', value: -1 }), '不能小于 0'],
    ['a text for a number', withVersion({ validFrom: '2024-01-01', value: '12' }), '类型不对，应为 数字'],
    ['an article that there is not', { documents: [] }, 'HB-30 sources：没有名为“河北”的文件'],
    ['a rule retired that there is not', { retired: ['CMP-98'] }, 'CMP-98 retired：没有名为“CMP-98”的规则'],
    ['a rule without a name', { rules: [{}] }, 'rules.1.id：缺少这一项'],
    [
      'a heading with a slip',
      { pack: { ...written.pack, version: 2 } },
      'pack.version：填写的是 2，类型不对，应为 文字',
    ],
  ])('%s', (_, change, text) => {
    expect(problems(change)).toContainEqual(expect.stringContaining(text));
    const english = readPack(resources, JSON.stringify({ ...written, ...change }), now).problems;
    for (const problem of english) {
      expect(placedProblemText(problem, 'en')).not.toMatch(/[\u4e00-\u9fff]{6}|undefined|Invalid/);
    }
  });

  it('and a text that is no JSON is called so', () => {
    expect(readPack(resources, '{"pack": ', now).problems.map(({ code }) => code)).toEqual(['not-json']);
  });

  function withVersion(version: object) {
    return {
      rules: [{ ...rule, parameters: { limit: { ...rule?.parameters.limit, versions: [version] } } }],
    };
  }
});

it('an exported pack is taken back as it is, and what is edited in it shows', () => {
  const { text, fileName } = exportedPack(resources, ['CMP-02', 'OUT-01'], parseDate('2026-05-01'));
  expect(fileName).toBe('nuandu-rules-2026-05-01.json');
  const unchanged = readPack(resources, text, now);
  expect(unchanged.problems).toEqual([]);
  expect(unchanged.preview?.rules.map(({ id, what }) => [id, what])).toEqual([
    ['CMP-02', 'unchanged'],
    ['OUT-01', 'unchanged'],
  ]);
  const edited = readPack(resources, text.replace('"advisory": false', '"advisory": true'), now);
  expect(edited.preview?.rules[0]).toMatchObject({ id: 'CMP-02', what: 'replaced', changed: ['advisory'] });
  const all = exportedPack(resources, null, 0);
  expect(readPack(resources, all.text, now).problems).toEqual([]);
});
