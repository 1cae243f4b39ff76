import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Write a Brotli and a gzip twin beside every asset, so that the server never compresses the same bytes twice. */
export function compressedAssets(): Plugin {
  let folder = ''
  let hasFailed = false
  return {
    name: 'vigie:compressed-assets',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir, build.assetsDir)
    },
    buildEnd(error) {
      hasFailed = error !== undefined
    },
    closeBundle() {
      // Nothing was written then, and the build's own error is the one to tell.
      if (hasFailed) return
      for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
        const bytes = readFileSync(join(folder, name))
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes))
      }
    },
  }
}
