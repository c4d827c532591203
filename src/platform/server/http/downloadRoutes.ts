// Files made from a read: `GET /api/<path>.<ending>?input=<JSON>`, for whoever may ask the read.
import type { FastifyInstance } from 'fastify'
import type { Office } from '../office.ts'
import { credentialsOf, inputOf } from './asking.ts'
import { attachment } from './attachment.ts'

export function downloadRoutes(app: FastifyInstance, office: Office) {
  const downloads = office.features.flatMap(({ downloads = [] }) => downloads)
  for (const { path, contract, endings, asked, file } of downloads)
    for (const ending of endings)
      app.get(`/api/${path}.${ending}`, async (request, reply) => {
        const input = inputOf(request)
        const answer = await office.ask(
          contract.name,
          asked?.(input as object, ending) ?? input,
          credentialsOf(request),
        )
        const { name, contentType, bytes } = await file(answer as never, input as never, ending, office.stores)
        // A PDF opens in the page, to be printed there; its viewer is the browser's own and needs no leave of ours.
        const isShown = contentType === 'application/pdf'
        if (isShown) reply.header('content-security-policy', "frame-ancestors 'none'")
        return reply
          .type(contentType)
          .header('content-disposition', attachment(name, isShown ? 'inline' : 'attachment'))
          .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      })
}
