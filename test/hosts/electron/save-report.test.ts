import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { saveReport } from '../../../src-main/hosts/electron/save-report.ts';

const root = mkdtempSync(join(tmpdir(), 'nuandu-save-'));
afterAll(() => rmSync(root, { recursive: true }));
const report = { path: join(root, 'kept'), fileName: '核查报告.xlsx' };
writeFileSync(report.path, 'workbook');
const chosen = (filePath: string) => async () => ({ canceled: false, filePath });

describe('saving a report', () => {
  it('copies it to where the user wants it, and offers its name', async () => {
    const path = join(root, 'saved.xlsx');
    const asked: unknown[] = [];
    const saved = await saveReport(report, 'zh', async (options) => {
      asked.push(options);
      return { canceled: false, filePath: path };
    });
    expect(saved).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('workbook');
    expect(asked).toMatchObject([{ defaultPath: '核查报告.xlsx' }]);
  });

  it('offers the kind of file that it is', async () => {
    const asked: unknown[] = [];
    await saveReport({ ...report, fileName: '答复函.pdf' }, 'zh', async (options) => {
      asked.push(options);
      return { canceled: true, filePath: '' };
    });
    expect(asked).toMatchObject([{ defaultPath: '答复函.pdf', filters: [{ extensions: ['pdf'] }] }]);
  });

  it('copies nothing where the user does not want to', async () => {
    expect(await saveReport(report, 'zh', async () => ({ canceled: true, filePath: '' }))).toBe(false);
  });

  it('says where it could not be written', async () => {
    const path = join(root, 'none', 'saved.xlsx');
    await expect(saveReport(report, 'zh', chosen(path))).rejects.toMatchObject({
      code: 'report-not-written',
      detail: { path },
    });
    expect(existsSync(path)).toBe(false);
  });
});
