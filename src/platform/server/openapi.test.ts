// The description of the office names every address that features hand over, with the schemas they are judged by.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openEmbeddedDoor } from '../../../test/support/door.ts'
import { features } from '../../apps/features.ts'
import type { Feature } from './feature.ts'
import { openApi } from './openapi.ts'

type Operation = {
  operationId: string
  security?: unknown[]
  'x-permission'?: string
  requestBody?: { content: Record<string, { schema: { properties: Record<string, unknown> } }> }
  responses: Record<string, unknown>
}
type Described = { paths: Record<string, Record<string, Operation>>; components: { schemas: object } }

function requireAll(all: readonly Feature[], described: Described) {
  const at = (path: string, method: string) => {
    const operation = described.paths[path]?.[method]
    assert.ok(operation, `${method} ${path} is not described`)
    return operation
  }
  for (const { commands, reads, downloads = [], tiles = [] } of all) {
    for (const { contract } of commands) {
      const operation = at(`/api/commands/${contract.name}`, 'post')
      assert.equal(operation['x-permission'], contract.name)
      const { properties } = operation.requestBody?.content['application/json']?.schema ?? { properties: {} }
      assert.deepEqual(Object.keys(properties), ['id', 'issuedAt', 'input'])
      assert.deepEqual(properties.input, JSON.parse(JSON.stringify(contract.input)))
      assert.equal(operation.security !== undefined, 'visitor' in contract.permits)
    }
    for (const { contract } of reads) {
      at(`/api/reads/${contract.name}`, 'get')
      const { properties } = contract.output as { properties?: Record<string, unknown> }
      if (properties?.rows && properties.total)
        for (const ending of ['csv', 'xlsx']) at(`/api/exports/${contract.name}.${ending}`, 'get')
    }
    for (const { path, endings } of downloads) for (const ending of endings) at(`/api/${path}.${ending}`, 'get')
    for (const { name } of tiles) at(`/api/tiles/${name}/{z}/{x}/{y}.mvt`, 'get')
  }
}

test('every contract of every feature is described', () => {
  requireAll(features, JSON.parse(JSON.stringify(openApi(features))))
})

test('as it is served: OpenAPI 3.1, every name once, every reference there, every part of a path a parameter', async (t) => {
  const { app, office } = await openEmbeddedDoor(t)
  const answer = await app.inject('/api/openapi.json')
  const described = answer.json() as Described & { openapi: string }
  assert.equal(described.openapi, '3.1.0')
  requireAll(office.features, described)
  for (const path of [
    '/api/files',
    '/api/files/{fileId}/{variant}',
    '/api/me',
    '/healthz',
    '/api/base-map',
    '/api/map-prints',
  ])
    assert.ok(described.paths[path], path)
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  )
  const names = operations.map(({ operation }) => operation.operationId)
  assert.equal(new Set(names).size, names.length)
  for (const [, name = ''] of answer.body.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
    assert.ok(Object.hasOwn(described.components.schemas, name), name)
  for (const { path, operation } of operations) {
    assert.ok(Object.keys(operation.responses).length > 0)
    const { parameters = [] } = operation as { parameters?: { name: string; in: string }[] }
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
    assert.deepEqual(
      inPath,
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    )
  }
})
