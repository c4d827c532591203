// Photos and scans: sent with `POST /api/files`, opened at `GET /api/files/<id>/<variant>`.
import type { FastifyInstance } from 'fastify'
import { type FilePurpose, type FileVariant, filePurposes, fileVariants } from '../../files/file.ts'
import { notFound, Problem } from '../../problem.ts'
import { keptFile } from '../files/keptFile.ts'
import { openedFile } from '../files/openedFile.ts'
import type { Office } from '../office.ts'
import { credentialsOf } from './asking.ts'
import { attachment } from './attachment.ts'
import { forSignedIn } from './signedIn.ts'
import { isKnown } from './unchanged.ts'
import { uploadForm } from './uploadForm.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function fileRoutes(app: FastifyInstance, office: Office) {
  const transaction = office.database.transaction
  app.post('/api/files', async (request) => {
    const asker = await forSignedIn(office, credentialsOf(request), async ({ actor, now, isDemonstration }) => ({
      accountId: actor.accountId,
      now,
      isDemonstration,
    }))
    if (!request.isMultipart()) throw new Problem('file.formMissing', 400)
    const { aside, name, fields } = await uploadForm(request.parts(), office.stores.incoming)
    const { fileId = '', purpose } = fields
    if (!uuid.test(fileId) || !filePurposes.includes(purpose as FilePurpose)) {
      await aside.discard()
      throw new Problem('file.formMissing', 400)
    }
    const keeping = { stores: office.stores, transaction }
    return keptFile(keeping, { fileId, purpose: purpose as FilePurpose, name, content: aside, ...asker })
  })

  app.get<{ Params: { fileId: string; variant: string } }>('/api/files/:fileId/:variant', async (request, reply) => {
    const { fileId, variant } = request.params
    if (!uuid.test(fileId) || !fileVariants.includes(variant as FileVariant)) throw notFound('file', fileId)
    const opened = await forSignedIn(office, credentialsOf(request), (permitted) =>
      openedFile(office.stores, permitted, fileId, variant as FileVariant),
    )
    reply
      .type(opened.mediaType)
      .header('etag', `"${opened.sha256.slice(0, 27)}"`)
      // Not a page of ours, whatever is in it. What is kept apart is asked for each time, so that each opening is known.
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
      .header('cache-control', opened.isRestricted ? 'private, no-store' : 'private, max-age=31536000, immutable')
      .header('content-disposition', attachment(opened.name, opened.isPicture ? 'inline' : 'attachment'))
    if (!opened.isRestricted && isKnown(request, `"${opened.sha256.slice(0, 27)}"`)) return reply.code(304).send()
    const { store, sha256 } = opened
    return reply.send(await store.open(sha256))
  })
}
