// The pages by which a map program finds its way (OGC 17-069r4 §7.2–7.14): landing, conformance, collections. Pure.
import type { Language } from '../../words.ts'
import { crs84, offeredSystems } from './askedFeatures.ts'
import type { FeatureCollection } from './featureCollection.ts'

const json = 'application/json'
export const geoJson = 'application/geo+json'
export const openApiType = 'application/vnd.oai.openapi+json;version=3.0'

export interface Link {
  readonly href: string
  readonly rel: string
  readonly type: string
  readonly title?: string
}

const title = 'Dai Ngan'

/** `base`: the address of the service, without a slash at its end. */
export function landingPage(base: string) {
  return {
    title,
    links: [
      { href: base, rel: 'self', type: json },
      { href: `${base}/api`, rel: 'service-desc', type: openApiType },
      { href: `${base}/conformance`, rel: 'conformance', type: json },
      { href: `${base}/collections`, rel: 'data', type: json },
    ] satisfies Link[],
  }
}

export const conformance = {
  conformsTo: [
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
    'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
  ],
}

export function collectionsPage(base: string, collections: readonly FeatureCollection[], language: Language) {
  return {
    links: [{ href: `${base}/collections`, rel: 'self', type: json }] satisfies Link[],
    crs: offeredSystems,
    collections: collections.map((collection) => collectionPage(base, collection, language)),
  }
}

export function collectionPage(base: string, { id, words, extent }: FeatureCollection, language: Language) {
  const own = `${base}/collections/${id}`
  return {
    id,
    ...words[language],
    itemType: 'feature',
    extent: { spatial: { bbox: [extent], crs: crs84 } },
    crs: offeredSystems,
    storageCrs: crs84,
    links: [
      { href: own, rel: 'self', type: json },
      { href: `${own}/items`, rel: 'items', type: geoJson, title: words[language].title },
    ] satisfies Link[],
  }
}

/** OpenAPI 3.0 of the addresses, with the parameters that each collection takes. */
export function serviceDescription(base: string, collections: readonly FeatureCollection[]) {
  const query = (name: string, schema: object) => ({ name, in: 'query', required: false, schema })
  const answer = (type: string) => ({ responses: { 200: { description: 'OK', content: { [type]: {} } } } })
  const paths: Record<string, object> = {
    '/': { get: answer(json) },
    '/conformance': { get: answer(json) },
    '/collections': { get: answer(json) },
  }
  for (const { id, filters } of collections) {
    const parameters = [
      query('limit', { type: 'integer', minimum: 1, maximum: 10_000, default: 1000 }),
      query('bbox', { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 }),
      query('bbox-crs', { type: 'string', enum: offeredSystems, default: crs84 }),
      query('crs', { type: 'string', enum: offeredSystems, default: crs84 }),
      query('datetime', { type: 'string' }),
      ...filters.map((name) => query(name, { type: 'string' })),
    ]
    paths[`/collections/${id}`] = { get: answer(json) }
    paths[`/collections/${id}/items`] = { get: { parameters, ...answer(geoJson) } }
    paths[`/collections/${id}/items/{featureId}`] = {
      get: {
        parameters: [
          { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } },
          query('crs', { type: 'string', enum: offeredSystems, default: crs84 }),
        ],
        ...answer(geoJson),
      },
    }
  }
  return { openapi: '3.0.3', info: { title, version: '1' }, servers: [{ url: base }], paths }
}
