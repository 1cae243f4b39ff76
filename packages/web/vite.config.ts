import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedAssets } from './build/compressed-assets.ts'
import { localisedPages } from './build/localised-pages.ts'

export default defineConfig({
  plugins: [react(), localisedPages(), compressedAssets()],
  build: {
    target: 'es2023',
    // Public pages are read on old phones too: `light-dark()` is written out for them.
    cssTarget: ['chrome103', 'firefox102', 'safari15.4'],
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'shell.html', 'work.html'],
      // What many pages share stands in few files: each file costs an answer of its own. The live page takes `ground` and `reading`.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'ground',
              test: /node_modules.(react|react-dom|scheduler|i18next|react-i18next|html-parse-stringify|use-sync-external-store).|vite.preload-helper/,
            },
            {
              name: 'frame',
              test: /node_modules.(@mantine|@tanstack|@floating-ui|tabbable|clsx|react-|use-|get-nonce|seroval)/,
              minShareCount: 4,
            },
            { name: 'reading', test: /packages.(web.src.reading|contract|engine|words.src).*[.]tsx?$/, minShareCount: 2 },
            { name: 'parts', test: /packages.(web.src.work|casework).*[.]tsx?$/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
})
