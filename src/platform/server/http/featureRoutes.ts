// OGC API – Features at secret addresses, for map programs that cannot sign in: `/api/features/<secret>`, in the rights of whose it is.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../actor.ts'
import type { FeatureAnswer } from '../../featureAnswer.ts'
import { notFound, Problem } from '../../problem.ts'
import type { Office } from '../office.ts'
import { askedFeatures, placedIn } from '../ogc/askedFeatures.ts'
import type { FeatureCollection } from '../ogc/featureCollection.ts'
import {
  collectionPage,
  collectionsPage,
  conformance,
  geoJson,
  landingPage,
  openApiType,
  serviceDescription,
} from '../ogc/servicePages.ts'

type Asked = FastifyRequest<{ Params: Partial<Record<'secret' | 'id' | 'featureId', string>> }>
interface Service {
  readonly base: string
  readonly actor: Actor
  readonly now: Date
  readonly collections: readonly FeatureCollection[]
}

export function featureRoutes(app: FastifyInstance, office: Office) {
  const all = office.features.flatMap(({ collections = [] }) => collections)
  const [accountOf] = office.features.flatMap(({ featureAddress }) => featureAddress ?? [])
  if (!accountOf) return

  const serviceOf = async (request: Asked): Promise<Service> => {
    const secret = request.params.secret ?? ''
    const isShaped = /^[\w-]{32,100}$/.test(secret)
    const { accountId, now } = await office.moment(async (moment) => ({
      accountId: isShaped ? await accountOf(moment, secret) : undefined,
      now: moment.now,
    }))
    const actor = accountId && (await office.actorOf(accountId))
    // One answer for all that is not there: nobody learns whether an address was once good.
    if (!actor) throw new Problem('address.unknown', 404)
    const base = `${request.protocol}://${request.host}/api/features/${secret}`
    return { base, actor, now, collections: all }
  }
  const collectionOf = ({ collections }: Service, id = '') => {
    const found = collections.find((collection) => collection.id === id)
    if (!found) throw notFound('collection', id)
    return found
  }
  const get = (path: string, answer: (request: Asked, service: Service, reply: FastifyReply) => unknown) =>
    app.get(`/api/features/:secret${path}`, async (request: Asked, reply) => {
      reply.header('cache-control', 'private, no-store')
      return answer(request, await serviceOf(request), reply)
    })

  get('', (_, { base }) => landingPage(base))
  get('/', (_, { base }) => landingPage(base))
  get('/conformance', () => conformance)
  get('/api', (_, { base, collections }, reply) =>
    reply.type(openApiType).send(JSON.stringify(serviceDescription(base, collections))),
  )
  get('/collections', (_, { base, actor, collections }) => collectionsPage(base, collections, actor.language))
  get('/collections/:id', ({ params }, service) =>
    collectionPage(service.base, collectionOf(service, params.id), service.actor.language),
  )

  const ask = (request: Asked, { actor }: Service, { contract }: FeatureCollection, question: object) =>
    office.ask(contract.name, question, { actor, address: request.ip, device: '' }) as Promise<FeatureAnswer>

  get('/collections/:id/items', async (request, service, reply) => {
    const collection = collectionOf(service, request.params.id)
    const query = request.query as Record<string, unknown>
    const { crs, ...question } = askedFeatures(query, collection)
    const { features, matched, next } = await ask(request, service, collection, question)
    const own = `${service.base}/collections/${collection.id}`
    const address = (change: Record<string, string>) =>
      `${own}/items?${new URLSearchParams({ ...(query as Record<string, string>), ...change })}`
    reply.type(geoJson).header('content-crs', `<${crs}>`)
    return reply.send(
      JSON.stringify({
        type: 'FeatureCollection',
        numberMatched: matched,
        numberReturned: features.length,
        timeStamp: service.now.toISOString(),
        links: [
          { href: address({}), rel: 'self', type: geoJson },
          { href: own, rel: 'collection', type: 'application/json' },
          ...(next ? [{ href: address({ after: next }), rel: 'next', type: geoJson }] : []),
        ],
        features: features.map((feature) => featureOf(feature, crs)),
      }),
    )
  })

  get('/collections/:id/items/:featureId', async (request, service, reply) => {
    const collection = collectionOf(service, request.params.id)
    const { crs } = askedFeatures(request.query as Record<string, unknown>, { filters: [] })
    const { featureId = '' } = request.params
    const { features } = await ask(request, service, collection, { id: featureId, limit: 1 })
    const [feature] = features
    if (!feature) throw notFound('feature', featureId)
    const own = `${service.base}/collections/${collection.id}`
    reply.type(geoJson).header('content-crs', `<${crs}>`)
    return reply.send(
      JSON.stringify({
        ...featureOf(feature, crs),
        links: [
          { href: `${own}/items/${featureId}`, rel: 'self', type: geoJson },
          { href: own, rel: 'collection', type: 'application/json' },
        ],
      }),
    )
  })
}

const featureOf = ({ id, properties, geometry }: FeatureAnswer['features'][number], crs: string) => ({
  type: 'Feature',
  id,
  geometry: placedIn(crs, geometry),
  properties,
})
