import { expect, it } from 'vitest';
import {
  chosenFiles,
  droppedFiles,
  isTakenFromFolder,
} from '../../src-renderer/pages/import/dropped-files.ts';

it.each([
  ['投诉.xlsx', true],
  ['投诉.XLS', true],
  ['a.b.csv', true],
  ['a.txt', true],
  ['十一月.zip', true],
  ['~$投诉.xlsx', false],
  ['.hidden.csv', false],
  ['说明.docx', false],
  ['xlsx', true],
  ['readme', false],
])('of a folder takes %s: %s', (name, taken) => {
  expect(isTakenFromFolder(name)).toBe(taken);
});

/** A file as a chooser gives it; `path` where it came with a folder. */
function file(name: string, path = ''): File {
  return Object.assign(new File(['x'], name), { webkitRelativePath: path });
}

function told(files: Awaited<ReturnType<typeof droppedFiles>>): string[] {
  return files.map(({ file: { name }, folderName }) => `${folderName}|${name}`);
}

it('takes every file that was chosen by itself, in the order of the names', () => {
  expect(told(chosenFiles([file('10月.csv'), file('2月.csv'), file('说明.docx')]))).toEqual([
    '|2月.csv',
    '|10月.csv',
    '|说明.docx',
  ]);
});

it('takes the tables of a chosen folder, each with the folder that it lies in', () => {
  const files = [
    file('b.csv', '甲热力/b.csv'),
    file('a.csv', '报送/乙热力/a.csv'),
    file('~$b.csv', '甲热力/~$b.csv'),
  ];
  expect(told(chosenFiles(files))).toEqual(['甲热力|b.csv', '乙热力|a.csv']);
});

it('finds the tables of dropped folders and below, also where a folder is told in parts', async () => {
  const tree = folder('报送', [
    [entry('说明.docx'), folder('甲热力', [[entry('b.csv')], [entry('a.csv'), entry('.x.csv')]])],
    [folder('空', [])],
  ]);
  const items = [tree, entry('单独.docx')].map((dropped) => ({ webkitGetAsEntry: () => dropped }));
  expect(told(await droppedFiles(items))).toEqual(['|单独.docx', '甲热力|a.csv', '甲热力|b.csv']);
});

it('takes nothing of a dropped text', async () => {
  expect(await droppedFiles([{ webkitGetAsEntry: () => null }])).toEqual([]);
});

function entry(name: string): FileSystemEntry {
  const found: Partial<FileSystemFileEntry> = {
    name,
    isFile: true,
    isDirectory: false,
    file: (told) => told(file(name)),
  };
  return found as FileSystemEntry;
}

/** `parts`: what its reader tells at a time. */
function folder(name: string, parts: FileSystemEntry[][]): FileSystemEntry {
  const found: Partial<FileSystemDirectoryEntry> = {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...parts];
      return { readEntries: (told) => told(left.shift() ?? []) };
    },
  };
  return found as FileSystemEntry;
}
