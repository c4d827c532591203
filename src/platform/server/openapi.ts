// /api/openapi.json: every address of the office, made from the same contracts that the server judges by. The schemas are
// JSON Schema as TypeBox keeps it, which is what OpenAPI 3.1 takes.
import type { TSchema } from 'typebox'
import type { Contract } from '../contract.ts'
import { rowProperties } from './exports/columns.ts'
import type { Feature } from './feature.ts'
import { signInCookie } from './http/asking.ts'
import { fixedPaths, openApiSchemas } from './openapiFixed.ts'

type Described = Readonly<Record<string, unknown>>

/** The whole description. */
export function openApi(features: readonly Feature[]): Described {
  const paths: Record<string, unknown> = { ...fixedPaths }
  for (const feature of features) {
    for (const { contract } of feature.commands)
      paths[`/api/commands/${contract.name}`] = commandPath(feature, contract)
    for (const { contract } of feature.reads) {
      paths[`/api/reads/${contract.name}`] = readPath(feature, contract)
      if (rowProperties(contract))
        for (const ending of ['csv', 'xlsx'])
          paths[`/api/exports/${contract.name}.${ending}`] = filePath(feature, contract, `export ${ending}`, [columns])
    }
    for (const { path, contract, endings } of feature.downloads ?? [])
      for (const ending of endings) paths[`/api/${path}.${ending}`] = filePath(feature, contract, `download ${ending}`)
    for (const { path, ending, contract } of feature.feeds ?? [])
      paths[`/api/${path}/{secret}.${ending}`] = filePath(feature, contract, `feed ${path}`, secretPart)
    for (const { name, contract, input } of feature.tiles ?? [])
      paths[`/api/tiles/${name}/{z}/{x}/{y}.mvt`] = filePath(
        feature,
        { ...contract, input },
        `tiles ${name}`,
        tileParts,
      )
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Đại Ngàn', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    security: [{ signIn: [] }],
    tags: features.map(({ name }) => ({ name })),
    paths,
    components: {
      securitySchemes: { signIn: { type: 'apiKey', in: 'cookie', name: signInCookie } },
      schemas: openApiSchemas,
    },
  }
}

const failed = {
  default: { description: 'Refused or failed', content: json({ $ref: '#/components/schemas/Problem' }) },
}
const columns = {
  ...{ name: 'columns', in: 'query', description: 'Ids of columns, parted by commas' },
  schema: { type: 'string' },
}
const tileParts = ['z', 'x', 'y'].map((name) => ({ name, in: 'path', required: true, schema: { type: 'integer' } }))

function json(schema: unknown) {
  return { 'application/json': { schema } }
}

/** Who may, by role and reach, as shipped; without signing in where a visitor may. */
function permission({ name, permits }: Contract) {
  return { 'x-permission': name, 'x-permits': permits, ...('visitor' in permits ? { security: [] } : {}) }
}

function commandPath({ name: feature }: Feature, contract: Contract & { readonly offline?: boolean }) {
  const envelope = {
    type: 'object',
    required: ['id', 'input'],
    properties: {
      id: {
        type: 'string',
        format: 'uuid',
        description: 'Made by the client; the same id again gets the first answer',
      },
      issuedAt: { type: 'string', format: 'date-time', description: 'When the device says that it was made' },
      input: contract.input,
    },
  }
  return {
    post: {
      operationId: contract.name,
      tags: [feature],
      ...permission(contract),
      'x-offline': contract.offline ?? false,
      requestBody: { required: true, content: json(envelope) },
      responses: { 200: { description: 'Accepted, and on disk', content: json(contract.output) }, ...failed },
    },
  }
}

const inputParameter = (input: TSchema) => ({ name: 'input', in: 'query', content: json(input) })

function readPath({ name: feature }: Feature, contract: Contract) {
  return {
    get: {
      operationId: contract.name,
      tags: [feature],
      ...permission(contract),
      parameters: [inputParameter(contract.input)],
      responses: { 200: { description: 'Answered', content: json(contract.output) }, 304: notModified, ...failed },
    },
  }
}

const secretPart = [{ name: 'secret', in: 'path', required: true, schema: { type: 'string' } }]

const notModified = { description: 'The asker has it already' }

function filePath({ name: feature }: Feature, contract: Contract, purpose: string, parts: readonly object[] = []) {
  return {
    get: {
      operationId: `${contract.name} ${purpose}`,
      tags: [feature],
      ...permission(contract),
      parameters: [...parts, inputParameter(contract.input)],
      responses: { 200: { description: 'The file', content: { '*/*': {} } }, ...failed },
    },
  }
}
