import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../src-main/hosts/electron/menu.ts';
import { programFiles } from '../../../src-main/hosts/electron/program-files.ts';
import { QUIT, quitQuestion } from '../../../src-main/hosts/electron/quit-question.ts';
import { dataDirOf } from '../../../src-main/hosts/electron/start-options.ts';

describe('the data folder', () => {
  it.each([
    ['named after its option', ['/program', '--data', '/d'], '/d'],
    ['named with it', ['--data=/d'], '/d'],
    ['named among Chromium’s switches', ['--no-first-run', '--lang=zh-CN', '--data', '/d', '.'], '/d'],
    ['not named', ['.'], null],
    ['an option without a folder', ['--data'], null],
  ])('is %s', (_what, args, dataDir) => {
    expect(dataDirOf(args)).toBe(dataDir);
  });
});

describe('the program’s files', () => {
  it('lie in the project while it is not packed', () => {
    const files = programFiles({ packaged: false, appPath: '/project', resourcesPath: '/electron' });
    expect(files.resources).toBe(join('/project', 'resources'));
    expect(files.page).toBe(join('/project', 'out', 'renderer'));
  });

  it('lie in the archive when it is, but for the resources beside it', () => {
    const files = programFiles({ packaged: true, appPath: '/p/app.asar', resourcesPath: '/p' });
    expect(files.resources).toBe(join('/p', 'nuandu'));
    expect(files.preload).toBe(join('/p/app.asar', 'out', 'preload', 'preload.cjs'));
  });
});

describe('the menu', () => {
  const roles = (platform: NodeJS.Platform, development: boolean) =>
    menuTemplate(platform, development)?.map(({ role }) => role) ?? null;

  it('exists on macOS only, whose keys come from it', () => {
    expect(roles('darwin', false)).toEqual(['appMenu', 'editMenu', 'windowMenu']);
    expect(roles('win32', false)).toBeNull();
    expect(roles('linux', false)).toBeNull();
  });

  it('has the developer tools in development', () => {
    expect(roles('linux', true)).toEqual(['viewMenu']);
  });
});

describe.each(['zh', 'en'] as const)('the question before quitting in %s', (language) => {
  it('quits by one answer only, which is neither Enter’s nor Esc’s', () => {
    const { buttons, defaultId, cancelId } = quitQuestion(language);
    expect(buttons).toHaveLength(2);
    expect([defaultId, cancelId]).not.toContain(QUIT);
  });
});
