/**
 * Layers and what each may import; the table stands in ARCHITECTURE.md. A layer not listed imports only itself. The
 * page's sources, which this tool cannot parse, are held to the same by biome.json.
 */
const layers = {
  'src-main/contract': [],
  'src-main/domain': ['src-main/contract'],
  'src-main/import': ['src-main/domain', 'src-main/contract'],
  'src-main/store': ['src-main/domain', 'src-main/contract'],
  'src-main/report': ['src-main/domain', 'src-main/contract'],
  'src-main/app': [
    'src-main/import',
    'src-main/store',
    'src-main/report',
    'src-main/domain',
    'src-main/contract',
  ],
  'src-main/engine': ['src-main/app', 'src-main/store', 'src-main/import/limits', 'src-main/contract'],
  'src-main/hosts/shared': ['src-main/engine/start', 'src-main/contract'],
  'src-main/hosts/cli': ['src-main/hosts/shared', 'src-main/engine/(start|run-job)', 'src-main/contract'],
  'src-main/hosts/browser': ['src-main/hosts/shared', 'src-main/engine/start', 'src-main/contract'],
  'src-main/hosts/electron': ['src-main/hosts/shared', 'src-main/engine/start', 'src-main/contract'],
  'src-main/hosts/launch': ['src-main/hosts/(browser|shared)', 'src-main/engine/start', 'src-main/contract'],
  'src-main/hosts/start': ['src-main/hosts/(launch|shared)', 'src-main/contract'],
};

const within = (folders) => `^(${folders.map((folder) => `${folder}(/|\\.)`).join('|')})`;

const layerRules = Object.entries(layers).map(([folder, mayImport]) => ({
  name: `layer:${folder}`,
  comment: `${folder} may import ${mayImport.join(', ') || 'nothing of the other layers'}`,
  severity: 'error',
  from: { path: within([folder]) },
  to: { path: '^src-', pathNot: within([folder, ...mayImport]) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'pure',
      comment: 'contract and domain know no machine: no I/O, no clock, no Node',
      severity: 'error',
      from: { path: '^src-main/(contract|domain)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-sqlite',
      comment: 'only the store knows SQLite',
      severity: 'error',
      from: { pathNot: '^src-main/store/' },
      to: { path: 'node_modules/(better-sqlite3|drizzle-orm)/' },
    },
    {
      name: 'one-electron',
      comment: 'only its host knows Electron',
      severity: 'error',
      from: { pathNot: '^src-main/hosts/electron/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'sandboxed-preload',
      comment: 'a sandboxed preload script has no Node, and holds as little as it can',
      severity: 'error',
      from: { path: '^src-main/hosts/electron/preload/' },
      to: {
        pathNot:
          '^src-main/(hosts/electron/(preload/|channels\\.)|contract/window-bridge\\.)|node_modules/electron/',
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
    },
  },
};
