// A map to paper: `POST /api/map-prints` with the picture that the screen made; answers an A4 PDF.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { faultsOf } from '../../faults.ts'
import { MapPrint } from '../../map/mapPrint.ts'
import { badInput } from '../../problem.ts'
import { requirePicture } from '../documents/picture.ts'
import { writtenMapPrint } from '../documents/writer.ts'
import type { Office } from '../office.ts'
import { credentialsOf, languageOf } from './asking.ts'
import { attachment } from './attachment.ts'
import { forSignedIn } from './signedIn.ts'

const longestBytes = 13 * 1024 * 1024

export function mapPrintRoute(app: FastifyInstance, office: Office) {
  // Judged before the picture is read: a stranger sends no twelve megabytes.
  const onRequest = async (request: FastifyRequest) => forSignedIn(office, credentialsOf(request), async () => {})
  app.post('/api/map-prints', { bodyLimit: longestBytes, onRequest }, async (request, reply) => {
    const asker = await forSignedIn(office, credentialsOf(request), async ({ actor, today, isDemonstration }) => ({
      language: actor.language,
      today,
      isDemonstration,
    }))
    const faults = faultsOf(MapPrint, request.body)
    if (faults.length > 0) throw badInput(faults)
    const print = request.body as MapPrint
    const jpeg = await requirePicture(print.image)
    const { today, isDemonstration } = asker
    const [year, month, day] = today.split('-')
    const context = {
      language: languageOf(request) ?? asker.language,
      printedOn: `${day}/${month}/${year}`,
      isDemonstration,
    }
    const bytes = await writtenMapPrint({ ...print, image: '' }, jpeg, context)
    const name = `ban-do-${today}${isDemonstration ? '-minh-hoa' : ''}.pdf`
    return reply.type('application/pdf').header('content-disposition', attachment(name)).send(bytes)
  })
}
