import { posix } from 'node:path';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { readList, type XmlHandler } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

/** Where the parts of a workbook lie in its package. */
export interface WorkbookParts {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly styles: string | null;
  readonly sharedStrings: string | null;
}

/** Throws ImportError `format-unsupported` for a zip that is no workbook, `too-many-sheets`, `file-suspicious`, `file-damaged`. */
export async function readWorkbookParts(zip: ZipPackage, limits: ImportLimits): Promise<WorkbookParts> {
  const workbook = await workbookPart(zip, limits);
  const targets = await relations(zip, workbook, limits);
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  let date1904 = false;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
      const target = targets.get(relation);
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      if (target === undefined && !hidden) throw new ImportError('file-damaged', { what: workbook });
      if (target === undefined || !/worksheet$/.test(target.type)) return;
      sheets.push({ name: attributes.name ?? '', hidden, part: target.part });
      if (sheets.length > limits.sheets) throw new ImportError('too-many-sheets', { limit: limits.sheets });
    },
  };
  await readList(zip, workbook, handler, limits);
  const ofType = (type: RegExp) =>
    [...targets.values()].find((target) => type.test(target.type))?.part ?? null;
  return { date1904, sheets, styles: ofType(/styles$/), sharedStrings: ofType(/sharedStrings$/) };
}

/** Documents of the same package format, by the folder of their main part. */
const otherDocuments = new Map([
  ['word', 'docx'],
  ['ppt', 'pptx'],
]);

async function workbookPart(zip: ZipPackage, limits: ImportLimits): Promise<string> {
  if (zip.has('content.xml')) throw new ImportError('format-unsupported', { found: 'ods' });
  if (zip.has('xl/workbook.bin')) throw new ImportError('format-unsupported', { found: 'xlsb' });
  if (!zip.has('_rels/.rels')) throw new ImportError('format-unsupported', { found: 'zip' });
  const root = await relations(zip, '', limits);
  const found = [...root.values()].find(({ type }) => /officeDocument$/.test(type))?.part;
  if (found === undefined || !zip.has(found)) throw new ImportError('format-unsupported', { found: 'zip' });
  const other = otherDocuments.get(posix.dirname(found));
  if (other !== undefined) throw new ImportError('format-unsupported', { found: other });
  return found;
}

/** Relations of a part: id → type and the part it leads to. External targets are left out. */
async function relations(
  zip: ZipPackage,
  part: string,
  limits: ImportLimits,
): Promise<Map<string, { type: string; part: string }>> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, { type: string; part: string }>();
  if (!zip.has(file)) return found;
  const handler: XmlHandler = {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
        return;
      const target = Target.replaceAll('\\', '/');
      const absolute = target[0] === '/' ? target.slice(1) : posix.join(folder, target);
      found.set(Id, { type: Type ?? '', part: absolute });
    },
  };
  await readList(zip, file, handler, limits);
  return found;
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
