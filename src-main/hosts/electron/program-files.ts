import { join } from 'node:path';

/** Where the program's own files lie. */
export interface ProgramFiles {
  /** Rules, calendars, samples: outside the archive, since the engine reads them like any other file. */
  readonly resources: string;
  /** The built page. */
  readonly page: string;
  readonly preload: string;
  readonly icon: string;
}

export function programFiles(app: {
  readonly packaged: boolean;
  /** Folder or archive of the program's code. */
  readonly appPath: string;
  /** Electron's folder for what lies beside the archive. */
  readonly resourcesPath: string;
}): ProgramFiles {
  const resources = app.packaged ? join(app.resourcesPath, 'nuandu') : join(app.appPath, 'resources');
  return {
    resources,
    page: join(app.appPath, 'out', 'renderer'),
    preload: join(app.appPath, 'out', 'preload', 'preload.cjs'),
    icon: join(resources, 'icons', 'icon.png'),
  };
}
