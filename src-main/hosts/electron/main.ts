import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { errorMessage } from '../../contract/texts/error-message.ts';
import { startEngine } from '../../engine/start.ts';
import { actorName } from '../shared/actor.ts';
import { defaultDataDir } from '../shared/data-folder.ts';
import { FAILED_AND_TOLD } from '../shared/exit-codes.ts';
import { toldError } from '../shared/told.ts';
import { appOrigin, appScheme, originOf } from './app-origin.ts';
import { appProtocol } from './app-protocol.ts';
import { menuTemplate } from './menu.ts';
import { guardNavigation } from './navigation.ts';
import { bringForward, openWindow } from './open-window.ts';
import { denyPermissions } from './permissions.ts';
import { programFiles } from './program-files.ts';
import { saveReport } from './save-report.ts';
import { dataDirOf } from './start-options.ts';
import { electronTexts } from './texts.ts';
import { answerWindow } from './window-requests.ts';

const dataDir = dataDirOf(process.argv.slice(1)) ?? defaultDataDir();
/** Electron's own files lie with the data they belong to, so that each data folder has its own single window. */
const userData = join(dataDir, 'window');
/** Set by electron-vite while developing: the page then comes from its server. */
const developmentUrl = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
mkdirSync(userData, { recursive: true });
app.setPath('userData', userData);
app.on('web-contents-created', (_event, contents) => {
  guardNavigation(contents, (url) => void shell.openExternal(url));
});
if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.quit();

function open(): void {
  const { resources, page, preload, icon } = programFiles({
    packaged: app.isPackaged,
    appPath: app.getAppPath(),
    resourcesPath: process.resourcesPath,
  });
  const development = developmentUrl !== null;
  const menu = menuTemplate(process.platform, development);
  Menu.setApplicationMenu(menu === null ? null : Menu.buildFromTemplate(menu));
  denyPermissions(session.defaultSession);
  protocol.handle(appScheme, appProtocol(page));

  const engine = startEngine({ dataDir, resourcesDir: resources, actor: actorName() });
  engine.catch(failToStart);
  const language = async () => (await (await engine).reader.preferences.get()).language;
  let busy = false;
  const window = openWindow({
    url: developmentUrl ?? `${appOrigin}/`,
    placeFile: join(userData, 'place.json'),
    preload,
    icon,
    development,
    isBusy: () => busy,
    language,
  });
  answerWindow(ipcMain, {
    origin: developmentUrl === null ? appOrigin : originOf(developmentUrl),
    engine,
    onBusy: (now) => {
      busy = now;
    },
    saveReport: async (report) =>
      saveReport(report, await language(), (options) => dialog.showSaveDialog(window, options)),
  });
  app.on('second-instance', () => bringForward(window));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void engine.then((running) => running.stop()).finally(() => app.exit());
  });
}

function failToStart(error: unknown): void {
  const language = new Intl.Locale(app.getLocale()).language === 'zh' ? 'zh' : 'en';
  dialog.showErrorBox(electronTexts[language].product, errorMessage(toldError(error), language));
  app.exit(FAILED_AND_TOLD);
}
