// The pictures of docs/guide, made by the stories as they pass (`npm run guide`): only those that a page of the guide shows.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { pictureFile, picturesOf, readGuide } from '../../scripts/guide.ts'

let shown: ReadonlySet<string> | undefined
const isShown = (name: string) => {
  shown ??= new Set(readGuide().pages.flatMap(({ blocks }) => picturesOf(blocks)))
  return shown.has(name)
}

const mostBytes = 80_000
const qualities = [76, 68, 58, 48, 38]

/** Writes the picture as a small WebP: what stands on the screen, 1280 px wide from a desk, 480 px from a phone. */
export async function keepGuidePicture(page: Page, name: string): Promise<void> {
  if (!isShown(name)) return
  const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const { width = 0 } = await sharp(taken).metadata()
  const resized = sharp(taken).resize({ width: width > 1000 ? 1280 : 480, withoutEnlargement: true })
  for (const quality of qualities) {
    const picture = await resized.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (picture.length > mostBytes && quality !== qualities.at(-1)) continue
    mkdirSync(dirname(pictureFile(name)), { recursive: true })
    writeFileSync(pictureFile(name), picture)
    return
  }
}
