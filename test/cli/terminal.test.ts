import { describe, expect, test } from 'vitest';
import { ProgressLine } from '../../src-main/hosts/cli/progress-line.ts';
import { cliTexts } from '../../src-main/hosts/cli/texts/texts.ts';
import { Desk } from './desk.ts';

function written(isTTY: boolean, work: (line: ProgressLine) => void): string {
  const texts: string[] = [];
  work(new ProgressLine({ isTTY, write: (text) => texts.push(text) }, cliTexts('zh')));
  return texts.join('');
}

const half = { phase: 'storing', file: null, done: 60, total: 120 } as const;

describe('progress', () => {
  test('is a bar on a terminal, written over, gone when something is told', () => {
    const text = written(true, (line) => {
      line.show(half);
      line.tell('已写出');
    });
    const [before, first = '', last] = text.split('\r\u001b[2K');
    expect(before).toBe('');
    expect(first).toContain(`${'█'.repeat(12)}${'░'.repeat(12)} 入库 60/120`);
    expect(last).toBe('已写出\n');
  });

  test('is not written to a file or pipe', () => {
    const text = written(false, (line) => {
      line.show(half);
      line.tell('已写出');
    });
    expect(text).toBe('已写出\n');
  });

  test('without a known end shows no bar', () => {
    const text = written(true, (line) =>
      line.show({ ...half, phase: 'reading', file: 'a.csv', total: null }),
    );
    expect(text).toContain('读取 60 a.csv');
    expect(text).not.toMatch(/[█░]/);
  });
});

test('what stands in a company’s file cannot command the terminal', async () => {
  using desk = new Desk();
  const rows = [
    '甲\u001b[2J热力公司,TS1,2025-11-17 09:00',
    '甲\u001b[2J热力公司,TS2,待\u0007\u001b]0;x\u0007定',
  ];
  desk.file('投诉.csv', `${['企业名称,投诉编号,受理时间', ...rows].join('\n')}\n`);
  const { exitCode, stdout, stderr } = await desk.run(['audit', '投诉.csv']);
  expect(exitCode).toBe(3);
  expect(stdout).toContain('热力公司');
  expect(stderr).toContain('待');
  expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}/u);
});
