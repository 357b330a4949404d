import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const pages = join(import.meta.dirname, 'src-renderer');

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: [
          'src-main/hosts/electron/main.ts',
          // Worker threads are started by file name, so each keeps its own, next to the others.
          'src-main/engine/writer.ts',
          'src-main/engine/reader.ts',
          'src-main/engine/parser.ts',
        ],
        output: { preserveModules: true, preserveModulesRoot: 'src-main', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload script can load nothing: one CommonJS file with all that it needs.
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src-main/hosts/electron/preload/preload.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: pages,
    plugins: [react()],
    build: {
      rolldownOptions: { input: join(pages, 'index.html') },
      minify: true,
      // One page, read from the disk it lies on: there is nothing to load later.
      chunkSizeWarningLimit: 5000,
      // A data: font or image would need an exception in the content security policy.
      assetsInlineLimit: 0,
    },
  },
});
