// A whole list as a file: `GET /api/exports/<read>.(csv|xlsx)?input=<JSON>&columns=a,b`, for whoever may ask the read.
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../problem.ts'
import { platformWords } from '../../words/platformWords.ts'
import { contentTypes } from '../documents/write.ts'
import { writtenList } from '../documents/writer.ts'
import { csvOf } from '../exports/csv.ts'
import { exportedList } from '../exports/exportedList.ts'
import type { Office } from '../office.ts'
import { credentialsOf, inputOf, languageOf } from './asking.ts'
import { attachment } from './attachment.ts'

export function exportRoutes(app: FastifyInstance, office: Office) {
  app.get<{ Params: { file: string }; Querystring: { columns?: unknown } }>(
    '/api/exports/:file',
    async (request, reply) => {
      const [, readName, ending] = /^(.+)\.(csv|xlsx)$/.exec(request.params.file) ?? []
      if (!readName) throw new Problem('address.unknown', 404)
      const { columns } = request.query
      const list = await exportedList(office, credentialsOf(request), {
        readName,
        input: inputOf(request),
        wanted: typeof columns === 'string' && columns ? columns.split(',') : undefined,
        language: languageOf(request),
      })
      const name = `${readName.replaceAll('.', '-')}-${list.today}${list.isDemonstration ? '-minh-hoa' : ''}.${ending}`
      const note = list.isDemonstration ? platformWords[list.language].exports.demonstration : undefined
      const written = { heads: list.heads, rows: list.rows, title: readName, ...(note ? { note } : {}) }
      reply.header('content-disposition', attachment(name))
      if (ending === 'csv') return reply.type('text/csv; charset=utf-8').send(await csvOf(written, list.language))
      return reply.type(contentTypes.xlsx).send(await writtenList(written))
    },
  )
}
