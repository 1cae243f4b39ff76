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
    rolldownOptions: { input: ['index.html', 'shell.html', 'work.html'] },
  },
  worker: { format: 'es' },
})
