import type { WordsLike } from '../words.ts'
import type { vi } from './vi.ts'

const megabytes = (bytes: unknown) => `${Math.round(Number(bytes) / 1024 / 1024)} MB`

export const en: WordsLike<typeof vi> = {
  problems: {
    'file.tooLarge': (p) =>
      `File not accepted: larger than ${megabytes(p.maximumBytes)}. Take the photo at a smaller size.`,
    'file.empty': () => 'File not accepted: it is empty. Choose the file again.',
    'file.typeRefused': () =>
      'File not accepted: only JPEG, PNG and WebP photos and PDF scans. Convert the file to one of these.',
    'file.notAnImage': () => 'File not accepted: it is not a photo. Send a PDF scan in the field for the signed list.',
    'file.notBoundaries': () =>
      'The file was not taken: boundaries come as GeoJSON, a zipped Shapefile or a GeoPackage. Export it anew from the mapping software.',
    'file.notLayer': () =>
      'The file was not taken: map layers come as GeoJSON, KML, KMZ, GPX, zipped Shapefile, GeoPackage, MBTiles or PMTiles. Export it again from the map software.',
    'file.notTable': () =>
      'File not accepted: only Excel tables (.xlsx) and CSV. Another ending does not change what is inside; save it from a spreadsheet program.',
    'file.oldWorkbook': () =>
      'File not accepted: this is the old Excel (.xls). Open it in a spreadsheet program and save it as .xlsx.',
    'tableFile.unreadable': (p) =>
      `The file cannot be read: what is inside is no ${p.format} table, whatever its name says. Save it from a spreadsheet program.`,
    'tableFile.bomb': () =>
      'This file is not read: it unfolds to more than a table of entries. Delete spare sheets and rows.',
    'tableFile.locked': () => 'A file with a password cannot be read. Save it without one.',
    'tableFile.noRows': () => 'The file has no rows. Fill in the template and choose it again.',
    'tableFile.tooManyMerged': (p) => `The table merges more than ${p.most} cells and is not read. Unmerge them.`,
    'tableFile.cellTooLong': (p) =>
      `Row ${p.row} of the CSV has a cell of more than ${p.most} letters: no table of entries. Look at the row.`,
    'tableFile.quoteOpen': (p) =>
      `Row ${p.row} of the CSV opens a quotation mark " that is never closed and swallows every row after it. Mend the row, then choose the file again.`,
    'tableFile.tooManyRows': (p) =>
      `The file has more than ${p.most} rows: no table filled in by hand. Split it or delete spare rows at its end.`,
    'file.heicRefused': () =>
      'HEIC photo not accepted: the server cannot read it. On the iPhone choose Settings, Camera, Formats, Most Compatible.',
    'file.animated': () => 'File not accepted: it is animated. Choose a still photo.',
    'file.damaged': () => 'File not accepted: the photo is damaged or incomplete. Send the original photo again.',
    'file.bomb': (p) =>
      `File not accepted: more than ${Math.round(Number(p.maximumPixels) / 1_000_000)} million pixels. Take the photo at a smaller size.`,
    'file.missing': () => 'The file is not in the store. Tell the administrator to check the data folder.',
    'file.noVariant': () => 'This file has no preview. Open the original if you may.',
    'file.idReused': () => 'File not accepted: its id belongs to another file. Choose the photo again.',
    'file.notYours': () => 'Not recorded: a photo was uploaded by another account. Upload it again with this account.',
    'file.notUploaded': () => 'Not recorded: a photo is not uploaded yet. Wait until it is, then record again.',
    'file.wrongPurpose': () => 'Not recorded: photo and scan are in the wrong fields. Choose them again.',
    'file.formMissing': () => 'File not accepted: the request lacks the id or the file.',
    'file.diskFull': () => 'File not accepted: the server has no room left. Tell the administrator.',
  },
  reads: { 'file.original': 'Open the original of a file' },
}
