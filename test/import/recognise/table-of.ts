import type { FieldDefinition } from '../../../src-main/contract/datasets.ts';

/** A cell that can be read as a field. */
export function cellOf({ type, vocabulary }: FieldDefinition): string {
  switch (type) {
    case 'datetime':
      return '2025-11-15 08:00';
    case 'number':
      return '20';
    case 'yesNo':
      return '是';
    case 'class':
      return Object.values(vocabulary ?? {})[0]?.[0] ?? '';
    case 'text':
      return 'A1';
  }
}
