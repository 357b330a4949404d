import { NuanduError } from '../contract/errors.ts';
import { type SheetChoices, yesNoCodes } from '../contract/sheet-choices.ts';
import { requireKnown } from './known-names.ts';
import { fileDatasets, type Resources } from './resources.ts';

/**
 * Holds what a user says of a file against what there is. Throws NuanduError `unknown-name` for a dataset or field,
 * `bad-request` for a class that a field does not have, for header rows in the wrong order, and for a personal field
 * that is to tell the company.
 */
export function checkChoices(
  resources: Resources,
  file: { readonly dataset: string | null; readonly sheets?: readonly SheetChoices[] },
): void {
  const { sheets = [] } = file;
  const datasets = fileDatasets(resources);
  const fields = datasets.flatMap((dataset) => dataset.fields);
  const fieldNames = [...new Set(fields.map(({ name }) => name))];
  for (const { dataset } of [file, ...sheets]) {
    const names = datasets.map(({ name }) => name);
    if (dataset !== null) requireKnown('dataset', [dataset], names);
  }
  for (const { columns, values, companyOf, headerRows } of sheets) {
    const asked = [...Object.keys(columns), ...Object.keys(values), ...(companyOf ? [companyOf.field] : [])];
    requireKnown('field', asked, fieldNames);
    // The texts of this field are shown to be explained, and so must be nobody's name, telephone or address.
    const told = fields.find(({ name, personal }) => name === companyOf?.field && personal);
    if (told !== undefined) throw new NuanduError('bad-request', { what: `companyOf ${told.name}` });
    if (headerRows !== null && headerRows[0] > headerRows[1])
      throw new NuanduError('bad-request', { what: `headerRows ${headerRows.join('–')}` });
    for (const [field, texts] of Object.entries(values)) {
      const known = fields
        .filter(({ name }) => name === field)
        .flatMap(({ type, vocabulary = {} }) => (type === 'yesNo' ? yesNoCodes : Object.keys(vocabulary)));
      const wrong = Object.values(texts).find((code) => code !== null && !known.includes(code));
      if (wrong !== undefined) throw new NuanduError('bad-request', { what: `${field}=${wrong}` });
    }
  }
}
