// Signs a PDF as PAdES baseline B-B: an incremental update with a signature field, then the CMS over all but its own place.
import type { OpenedCertificate } from './certificateFile.ts'
import { detachedSignature } from './cms.ts'
import { dictionaryOf, endOf, extended, notExtendable } from './incrementalUpdate.ts'

/** Hexadecimal digits kept for the CMS: certificates of a chain and a long key fit. */
const placeDigits = 32_768

export interface SigningFacts {
  /** Who signs, why and where, for the reader of the PDF. */
  readonly name: string
  readonly reason: string
  readonly place: string
  readonly at: Date
}

/** The PDF with one signature more; it begins with the very bytes that were given. Throws Problem `pdf.notExtendable`. */
export async function signedPdf(pdf: Buffer, opened: OpenedCertificate, facts: SigningFacts): Promise<Buffer> {
  const prepared = withPlace(pdf, facts)
  const contentsAt = prepared.lastIndexOf('/Contents <') + '/Contents '.length
  const afterAt = contentsAt + placeDigits + 2
  const range = `[0 ${contentsAt} ${afterAt} ${prepared.length - afterAt}]`
  const rangeAt = prepared.lastIndexOf(`/ByteRange ${emptyRange}`) + '/ByteRange '.length
  prepared.write(range.padEnd(emptyRange.length, ' '), rangeAt, 'latin1')
  const content = Buffer.concat([prepared.subarray(0, contentsAt), prepared.subarray(afterAt)])
  const signature = (await detachedSignature(content, opened)).toString('hex')
  if (signature.length > placeDigits) throw notExtendable()
  prepared.write(signature, contentsAt + 1, 'latin1')
  return prepared
}

const emptyRange = '[0 ********** ********** **********]'

function withPlace(pdf: Buffer, { name, reason, place, at }: SigningFacts): Buffer {
  const end = endOf(pdf)
  const root = dictionaryOf(pdf, end.rootNumber)
  const pageNumber = firstPage(pdf, root)
  const [signature, widget] = [end.size, end.size + 1]
  const fields = /\/AcroForm\s*<<[\s\S]*?\/Fields\s*\[([^\]]*)\]/.exec(root)?.[1]
  if (fields === undefined && root.includes('/AcroForm')) throw notExtendable()
  const field = `${widget} 0 R`
  const newRoot =
    fields === undefined
      ? `${root.trimEnd()}\n/AcroForm << /Fields [${field}] /SigFlags 3 >>\n`
      : root.replace(/(\/Fields\s*\[)/, `$1${field} `)
  const page = dictionaryOf(pdf, pageNumber)
  const newPage = page.includes('/Annots')
    ? page.replace(/(\/Annots\s*\[)/, `$1${field} `)
    : `${page.trimEnd()}\n/Annots [${field}]\n`
  const order = (fields?.match(/R/g)?.length ?? 0) + 1
  return extended(
    pdf,
    end,
    new Map([
      [end.rootNumber, `<<${newRoot}>>`],
      [pageNumber, `<<${newPage}>>`],
      [
        signature,
        [
          '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
          `/Name ${text(name)} /Reason ${text(reason)} /Location ${text(place)} /M ${dateText(at)}`,
          `/ByteRange ${emptyRange} /Contents <${'0'.repeat(placeDigits)}> >>`,
        ].join('\n'),
      ],
      [
        widget,
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${order}) /F 132 /Rect [0 0 0 0] /P ${pageNumber} 0 R /V ${signature} 0 R >>`,
      ],
    ]),
  )
}

function firstPage(pdf: Buffer, root: string): number {
  let number = Number(/\/Pages\s+(\d+)\s+0\s+R/.exec(root)?.[1] ?? Number.NaN)
  for (let depth = 0; depth < 10 && !Number.isNaN(number); depth++) {
    const kids = /\/Kids\s*\[\s*(\d+)\s+0\s+R/.exec(dictionaryOf(pdf, number))?.[1]
    if (kids === undefined) return number
    number = Number(kids)
  }
  throw notExtendable()
}

/** A text string in UTF-16 with its mark, in hexadecimal: nothing in it can break out. */
const text = (words: string) => `<feff${Buffer.from(words.normalize('NFC'), 'utf16le').swap16().toString('hex')}>`

const dateText = (at: Date) => `(D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`
