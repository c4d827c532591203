// Loaded by the embedded process as `brokenDisk.ts?while=<file>`: as long as that file is there, the disk refuses every sync.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import type { Instrument } from '../../src/platform/server/database/hostFiles.ts'

export const instrument: Instrument = () => {
  const sign = new URL(import.meta.url).searchParams.get('while') ?? ''
  const { fsyncSync, existsSync } = fs
  fs.fsyncSync = (file) => {
    if (existsSync(sign)) throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' })
    fsyncSync(file)
  }
  syncBuiltinESMExports()
}
