// What can be wrong with a file of a map layer: all that can be wrong with boundaries, and the forms that only layers have.

import { tileAt } from '../../src/geo/tile.ts'
import { zipFile } from '../support/boundaryFiles.ts'
import { gpxText, kmlText } from '../support/layerFiles.ts'
import { mbtilesOf, pmtilesOf, pngTile, vectorTileOf } from '../support/tileFiles.ts'
import { boundaryCases, clear, refused } from './boundaryDamage.ts'
import { mojibake, windows1258 } from './letters.ts'
import type { Case, Expected } from './tableDamage.ts'

/** What boundaries refuse may be a sound layer: it is refused by a sentence, or drawn as it was counted. */
export function layerCases(): readonly Case[] {
  return [
    ...boundaryCases().map((each) => ({ ...each, importer: 'layers', expected: clear })),
    ...texts(),
    ...archives(),
  ]
}

const made = (damage: string, place: string, ending: string, make: () => Uint8Array, expected: Expected): Case => ({
  importer: 'layers',
  damage: `layer: ${damage}`,
  place,
  fileName: `a.${ending}`,
  bytes: make,
  expected,
})

const placed = [
  { name: 'Chốt Hương Bình', at: [[107.45, 16.35]] as const },
  {
    name: 'Tuyến Suối Đá',
    at: [
      [107.4, 16.3],
      [107.5, 16.35],
    ] as const,
  },
  { name: 'Không có chỗ' },
]

function* texts(): Generator<Case> {
  const files = { kml: kmlText(placed), gpx: gpxText(placed) }
  for (const [ending, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    for (const share of [0.01, 0.3, 0.6, 0.98])
      yield made(
        'cut off',
        `.${ending} at ${share * 100} %`,
        ending,
        () => bytes.subarray(0, bytes.length * share),
        refused,
      )
    const bomb = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}">${'<!ENTITY c "&b;&b;">'.repeat(5)}]>`
    const inside = text.replace(/(\?>)/, `$1${bomb}`)
    yield made('structure', `.${ending} with entities`, ending, () => Buffer.from(inside), refused)
    yield made(
      'structure',
      `.${ending} without shapes`,
      ending,
      () => Buffer.from(text.replace(/[\d.]+,[\d.]+|l(at|on)="[\d.]+"/g, '')),
      clear,
    )
    for (const [how, broken] of Object.entries({
      'words for numbers': text.replaceAll('16.35', 'mười sáu'),
      'beyond the world': text.replaceAll('16.35', '1635'),
      'an infinite corner': text.replaceAll('16.35', '1e999'),
      'a zero sign': text.replace('Chốt', 'Ch\0t'),
      'tags without end': text.replace('<name>', '<name>'.repeat(50_000)),
    }))
      yield made('shape', `${how}, .${ending}`, ending, () => Buffer.from(broken), clear)
    yield made('encoding', `mojibake, .${ending}`, ending, () => Buffer.from(mojibake(text)), clear)
    yield made('encoding', `Windows-1258, .${ending}`, ending, () => windows1258(text) ?? bytes, clear)
    yield made('encoding', `UTF-16, .${ending}`, ending, () => Buffer.from(`\ufeff${text}`, 'utf16le'), clear)
  }
  const kmz = zipFile({ 'doc.kml': Buffer.from(files.kml) })
  for (const share of [0.1, 0.5, 0.95])
    yield made('cut off', `.kmz at ${share * 100} %`, 'kmz', () => kmz.subarray(0, kmz.length * share), refused)
  yield made('structure', '.kmz of nothing', 'kmz', () => zipFile({ 'a.txt': Buffer.from('x') }), refused)
}

function* archives(): Generator<Case> {
  const tile = tileAt(107.45, 16.35, 12)
  const drawn = vectorTileOf(tile, [107.44, 16.34, 107.46, 16.36])
  const whole = { mbtiles: mbtilesOf(tile, pngTile), pmtiles: pmtilesOf(tile, drawn, 'mvt') }
  for (const [ending, bytes] of Object.entries(whole)) {
    for (const share of [0.005, 0.3, 0.6, 0.9])
      yield made(
        'cut off',
        `.${ending} at ${share * 100} %`,
        ending,
        () => bytes.subarray(0, bytes.length * share),
        clear,
      )
    for (const at of [20, 60, 100, 130])
      yield made('byte', `.${ending} at ${at}`, ending, () => Buffer.from(bytes).fill(255, at, at + 8), clear)
  }
  yield made('structure', 'tiles that are pages', 'mbtiles', () => mbtilesOf(tile, Buffer.from('<html>')), refused)
  yield made('structure', 'a view of a stranger', 'mbtiles', () => mbtilesOf(tile, pngTile, 'strangeView'), refused)
  yield made(
    'structure',
    'a tile that is said to be endless',
    'pmtiles',
    () => pmtilesOf(tile, drawn, 'mvt', 2 ** 40),
    refused,
  )
}
