// A folder that is made to hold one image of a disk after another; what already stands there as wanted is left alone.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Image } from './disk.ts'

export class ImageFolder {
  readonly path: string
  readonly #written = new Map<string, { source: string; changed: string }>()

  constructor(path: string) {
    this.path = path
    mkdirSync(path, { recursive: true, mode: 0o700 })
  }

  /** Afterwards the folder holds the image and nothing else. */
  show(image: Image) {
    for (const name of readdirSync(this.path, { recursive: true, encoding: 'utf8' }).reverse())
      if (!image.has(name)) rmSync(join(this.path, name), { recursive: true, force: true })
    for (const [name, held] of image) {
      const path = join(this.path, name)
      if (!held) mkdirSync(path, { recursive: true, mode: 0o700 })
      else if (!('source' in held)) {
        rmSync(path, { force: true })
        writeFileSync(path, held, { mode: 0o600 })
        this.#written.delete(name)
      } else if (!this.#stands(name, held.source)) {
        rmSync(path, { force: true })
        copyFileSync(held.source, path)
        this.#written.set(name, { source: held.source, changed: changeOf(path) })
      }
    }
  }

  #stands(name: string, source: string): boolean {
    const path = join(this.path, name)
    const written = this.#written.get(name)
    return written?.source === source && existsSync(path) && changeOf(path) === written.changed
  }
}

function changeOf(path: string): string {
  const { ino, size, ctimeNs } = statSync(path, { bigint: true })
  return `${ino} ${size} ${ctimeNs}`
}
