import { join } from 'node:path';

/** Where everything of one data folder lies. */
export interface DataFolder {
  readonly root: string;
  readonly database: string;
  readonly originals: string;
  readonly staging: string;
  readonly backups: string;
  readonly reports: string;
  /** Files that a window sent as bytes, until they are imported. */
  readonly inbox: string;
  /** Workbooks that a window asked for, until it has saved them. */
  readonly outbox: string;
}

export function dataFolder(root: string): DataFolder {
  return {
    root,
    database: join(root, 'nuandu.sqlite'),
    originals: join(root, 'originals'),
    staging: join(root, 'staging'),
    backups: join(root, 'backups'),
    reports: join(root, 'reports'),
    inbox: join(root, 'inbox'),
    outbox: join(root, 'outbox'),
  };
}
