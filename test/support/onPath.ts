// Bytes as a file of this machine, while something is done with it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function onPath<Answer>(bytes: Uint8Array, work: (path: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-file-'))
  try {
    const path = join(folder, 'file')
    writeFileSync(path, bytes)
    return await work(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
