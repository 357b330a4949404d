import type { Configuration } from 'electron-builder';

/** How the desktop program is packed: `npm run dist` on the system it is for. */
const configuration: Configuration = {
  appId: 'cn.nuandu.desktop',
  productName: 'Nuandu',
  directories: { output: 'out/dist', buildResources: 'resources/icons' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the packer fills these in
  artifactName: 'nuandu-${version}-${os}-${arch}.${ext}',
  files: [
    'out/main',
    'out/preload',
    'out/renderer',
    'package.json',
    // Only the built binary runs.
    '!node_modules/better-sqlite3/{build,deps,src}',
  ],
  // The engine reads rules, calendars and samples like any file, so they lie beside the archive.
  extraResources: [{ from: 'resources', to: 'nuandu' }],
  asar: true,
  asarUnpack: ['node_modules/better-sqlite3/**'],
  // better-sqlite3 brings a binary for every system, which serves Node and Electron alike.
  npmRebuild: false,
  electronLanguages: ['zh-CN', 'zh_CN', 'en-US', 'en'],
  // What Electron can do besides running this program is taken out of it.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    resetAdHocDarwinSignature: true,
  },
  publish: null,
  win: { target: ['nsis'], icon: 'resources/icons/icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN', 'en_US'],
    shortcutName: '暖督',
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: ['deb', 'AppImage'],
    icon: 'resources/icons/icon.png',
    category: 'Office',
    synopsis: 'Checks heating companies’ records against the regulations',
    maintainer: 'Nuandu <nuandu@localhost>',
    executableName: 'nuandu',
    desktop: { entry: { Name: '暖督', 'Name[en]': 'Nuandu' } },
  },
  mac: {
    target: ['dmg'],
    icon: 'resources/icons/icon.icns',
    category: 'public.app-category.business',
    hardenedRuntime: true,
  },
};

export default configuration;
