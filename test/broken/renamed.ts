// Files that are something else than their name says, for every door.
import { deflateRawSync, gzipSync } from 'node:zlib'
import { pngBomb } from '../../src/platform/server/files/fixtures/pngBomb.ts'
import { geoJsonFile, geoPackageFile, shapefileZip, square, zipFile } from '../support/boundaryFiles.ts'
import { docxFile, wordDocument, workbook, xlsxFile } from './sheet.ts'

const sheet = { heads: ['a', 'b'], rows: [['1', '2']] }
const drawn = [{ properties: { code: '19996' }, parts: [[square(107.4, 16.42, 0.08)]] }]
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** By what they really are. */
export const strangers: Readonly<Record<string, Uint8Array>> = {
  'a workbook': xlsxFile(sheet),
  'a document': docxFile(sheet),
  'a document without a table': wordDocument('<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>'),
  'a workbook without sheets': workbook('', { 'xl/workbook.xml': '<workbook/>' }),
  'an old workbook': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
  'a picture': pngBomb(10, 10),
  'a PDF': pdf,
  'a web page': Buffer.from('<!doctype html><html><body><table><tr><td>1</td></tr></table></body></html>'),
  GeoJSON: geoJsonFile(drawn),
  'a Shapefile': shapefileZip(drawn),
  'a GeoPackage': geoPackageFile(drawn),
  'a zip of nothing': zipFile({}),
  'a zip in a zip': zipFile({ 'a.zip': zipFile({ 'b.txt': Buffer.from('x') }) }),
  'a folded file': gzipSync(Buffer.from('a,b\n1,2\n')),
  'bare folded bytes': deflateRawSync(Buffer.from('a,b\n1,2\n')),
  'a program': Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00', 'latin1'), Buffer.alloc(500)]),
  'one letter': Buffer.from('x'),
  spaces: Buffer.from(' \r\n\t\r\n'),
  'a text': Buffer.from('Kính gửi Hạt Kiểm lâm.\nBáo cáo tháng 3.\n'),
}
