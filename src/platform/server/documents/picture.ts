// The picture of a map print, looked at before it goes into a document: it comes from a browser, and is no map yet.
import sharp from 'sharp'
import { Problem } from '../../problem.ts'
import { mediaTypeOf } from '../files/mediaType.ts'

/** A4 at 300 dots to the inch is 9 million; a fine screen may double it. */
const mostPixels = 40_000_000

/** The bytes of a whole JPEG given as base64. Throws Problem `file.typeRefused`, `file.bomb`, `file.damaged`. */
export async function requirePicture(base64: string): Promise<Buffer> {
  const bytes = Buffer.from(base64, 'base64')
  if (mediaTypeOf(bytes) !== 'image/jpeg') throw new Problem('file.typeRefused', 415)
  const described = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!described) throw new Problem('file.damaged', 422)
  if (described.width * described.height > mostPixels)
    throw new Problem('file.bomb', 413, { maximumPixels: mostPixels })
  return bytes
}
