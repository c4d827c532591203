import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import test from 'node:test'
import sharp from 'sharp'
import type { MapPrint } from '../../map/mapPrint.ts'
import { mapPrintDefinition, mapPrintPdf } from './mapPrint.ts'

const jpeg = await sharp({ create: { width: 1032, height: 514, channels: 3, background: '#DDEAF2' } })
  .jpeg()
  .toBuffer()
const print: MapPrint = {
  title: 'Bằng chứng nhiệm vụ 1.1 – phường Hương Trà',
  orientation: 'landscape',
  image: jpeg.toString('base64'),
  bounds: [107.3, 16.3, 107.62, 16.47],
  zoom: 11.33,
  asOf: '2026-11-24',
  legend: [
    { evidenceKind: 'session', label: 'Buổi tuyên truyền', count: 1204 },
    { evidenceKind: 'warningSign', label: 'Biển cảnh báo' },
  ],
  isSketch: true,
}
const context = { language: 'vi', printedOn: '24/11/2026', isDemonstration: true } as const

test('the print says all that a map on paper must say', () => {
  const text = JSON.stringify(mapPrintDefinition(print, jpeg, context))
  for (const part of [
    'Bằng chứng nhiệm vụ 1.1',
    'Dữ liệu minh họa',
    'Buổi tuyên truyền: 1.204',
    'Tỷ lệ khoảng 1:',
    'EPSG:9214',
    'tính đến ngày 24/11/2026',
    'In ngày 24/11/2026',
    'Góc dưới trái: X 1.8',
    'phác họa',
    '>B</text>',
  ])
    assert.ok(text.includes(part), part)
})

test('real data carry no mark of invented data', () => {
  const definition = mapPrintDefinition(print, jpeg, { ...context, isDemonstration: false })
  assert.ok(!JSON.stringify(definition).includes('minh họa'))
})

for (const orientation of ['landscape', 'portrait'] as const) {
  test(`${orientation}: one page of A4 with its fonts in it`, async () => {
    const pdf = await mapPrintPdf({ ...print, orientation }, jpeg, context)
    const text = pdf.toString('latin1')
    assert.ok(text.startsWith('%PDF-'))
    assert.equal(text.match(/\/Type \/Page\b/g)?.length, 1)
    assert.match(text, /\/FontFile2/)
    if (process.env.KEEP_PRINT) writeFileSync(`${process.env.KEEP_PRINT}-${orientation}.pdf`, pdf)
  })
}

for (const [orientation, kinds] of [
  ['landscape', 14],
  ['portrait', 8],
] as const)
  test(`${orientation}: a legend of ${kinds} kinds is smaller, and still on the one page`, async () => {
    const legend = Array.from({ length: kinds }, (_, index) => ({
      evidenceKind: 'session',
      label: `Kiểm tra biển ${index}`,
      count: index,
    }))
    const pdf = await mapPrintPdf({ ...print, orientation, legend }, jpeg, context)
    if (process.env.KEEP_PRINT) writeFileSync(`${process.env.KEEP_PRINT}-${orientation}-${kinds}.pdf`, pdf)
    assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length, 1)
  })
