// Builds the screens to dist/web: no inline script, every file from our own server, one chunk for each screen.
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { guideFolder, guideModule, readGuide } from './scripts/guide.ts'

/** The letters of the first view are asked for together with the script, not after the style has been read. */
function preloadLetters(): Plugin {
  const first = /be-vietnam-pro-(latin|vietnamese)-(400|600)-normal.*\.woff2$/
  return {
    name: 'preload-letters',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => first.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' },
            injectTo: 'head-prepend' as const,
          })),
    },
  }
}

/** docs/guide as the module `virtual:guide`, fetched when somebody opens the guide. */
function guidePages(): Plugin {
  const name = 'virtual:guide'
  return {
    name: 'guide-pages',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined
      this.addWatchFile(guideFolder)
      return guideModule(readGuide())
    },
  }
}

/**
 * The list of built files, for the service worker to keep: written as a file of its own, read when it installs. Without the
 * pictures of the guide: those are kept once they were looked at.
 */
function listBuiltFiles(): Plugin {
  return {
    name: 'list-built-files',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((file) => file.startsWith('assets/') && !/\.(map|ttf|webp)$/.test(file))
      this.emitFile({
        type: 'asset',
        fileName: 'built-files.json',
        source: JSON.stringify(files.map((file) => `/${file}`)),
      })
    },
  }
}

/** Schemas are written with the whole of TypeBox at hand; the browser gets only the builders that are used. */
function usedBuildersOnly(): Plugin {
  return {
    name: 'used-builders-only',
    enforce: 'pre',
    transform: {
      filter: { id: /src\/.*\.tsx?$/, code: /from 'typebox'/ },
      handler: (code) =>
        code.replace(
          /import Type(?:, (\{[^}]*\}))? from 'typebox'/,
          (_line, rest) => `import * as Type from 'typebox'${rest ? `; import ${rest} from 'typebox'` : ''}`,
        ),
    },
  }
}

export default defineConfig({
  plugins: [usedBuildersOnly(), guidePages(), react(), preloadLetters(), listBuiltFiles()],
  publicDir: 'src/apps/web/public',
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /node_modules\/typebox\//, sideEffects: false }] },
      input: { shell: 'index.html', serviceWorker: 'src/platform/web/serviceWorker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'serviceWorker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': `http://localhost:${process.env.PORT ?? 8787}` } },
})
