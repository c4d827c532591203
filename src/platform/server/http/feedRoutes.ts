// Files at secret addresses, for programs that cannot sign in (a calendar): whoever knows the address is the account it was
// given to, with that account's rights of the day, for this one question.
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../problem.ts'
import type { Office } from '../office.ts'

const shape = /^([\w-]{32,100})\.(\w{2,5})$/

export function feedRoutes(app: FastifyInstance, office: Office) {
  for (const { path, ending, contract, accountOf, file } of office.features.flatMap(({ feeds = [] }) => feeds))
    app.get(`/api/${path}/:file`, async (request, reply) => {
      const [, secret = '', given] = shape.exec((request.params as { file: string }).file) ?? []
      const accountId = given === ending ? await office.moment((moment) => accountOf(moment, secret)) : undefined
      const actor = accountId && (await office.actorOf(accountId))
      // One answer for all that is not there: nobody learns whether an address was once good.
      if (!actor) throw new Problem('address.unknown', 404)
      const answer = await office.ask(contract.name, {}, { actor, address: request.ip, device: '' })
      const { contentType, bytes } = file(answer as never, actor.language)
      return reply.type(contentType).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    })
}
