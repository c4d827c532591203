// The addresses of the office that belong to no feature, as OpenAPI describes them.

import Type from 'typebox'
import { LonLat, orNull, Uuid } from '../contract.ts'
import { filePurposes, fileVariants } from '../files/file.ts'
import { MapPrint } from '../map/mapPrint.ts'

export const openApiSchemas = {
  /** Every refusal and failure: a stable code and its facts; `message` is the sentence in the language of `x-language`. */
  Problem: Type.Object({
    code: Type.String({ pattern: '^\\w+\\.\\w+$' }),
    status: Type.Integer(),
    params: Type.Record(Type.String(), Type.Unknown()),
    fields: Type.Array(
      Type.Object({
        path: Type.String(),
        given: Type.Optional(Type.Unknown()),
        expected: Type.String(),
        params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      }),
    ),
    message: Type.Optional(Type.String()),
  }),
  UploadedFile: Type.Object({
    fileId: Uuid,
    purpose: Type.Enum(filePurposes),
    name: Type.String(),
    mediaType: Type.String(),
    width: orNull(Type.Integer()),
    height: orNull(Type.Integer()),
    sizeBytes: Type.Integer(),
    takenAt: orNull(Type.String({ format: 'date-time' })),
    place: orNull(LonLat),
  }),
}

const json = (schema: unknown) => ({ 'application/json': { schema } })
const problem = { description: 'Refused or failed', content: json({ $ref: '#/components/schemas/Problem' }) }
const answered = (schema: unknown) => ({ 200: { description: 'Answered', content: json(schema) }, default: problem })
const bytes = { 200: { description: 'The bytes', content: { '*/*': {} } }, default: problem }
const inPath = (name: string, schema: unknown) => ({ name, in: 'path', required: true, schema })

const upload = {
  type: 'object',
  required: ['fileId', 'purpose', 'file'],
  properties: {
    fileId: { type: 'string', format: 'uuid' },
    purpose: { enum: filePurposes },
    file: { type: 'string', contentMediaType: 'application/octet-stream' },
  },
}

export const fixedPaths = {
  '/healthz': { get: { operationId: 'healthz', security: [], responses: answered({ type: 'object' }) } },
  '/livez': { get: { operationId: 'livez', security: [], responses: answered({ type: 'object' }) } },
  '/readyz': { get: { operationId: 'readyz', security: [], responses: answered({ type: 'object' }) } },
  '/metrics': { get: { operationId: 'metrics', security: [], responses: bytes } },
  '/api/me': { get: { operationId: 'me', security: [], responses: answered({ type: 'object' }) } },
  '/api/openapi.json': { get: { operationId: 'openapi', security: [], responses: answered({ type: 'object' }) } },
  '/api/files': {
    post: {
      operationId: 'files.send',
      requestBody: { required: true, content: { 'multipart/form-data': { schema: upload } } },
      responses: answered({ $ref: '#/components/schemas/UploadedFile' }),
    },
  },
  '/api/files/{fileId}/{variant}': {
    get: {
      operationId: 'files.open',
      parameters: [inPath('fileId', Uuid), inPath('variant', { enum: fileVariants })],
      responses: bytes,
    },
  },
  '/api/base-map': { get: { operationId: 'baseMap', responses: answered({ type: 'object' }) } },
  '/api/map-prints': {
    post: {
      operationId: 'mapPrints.make',
      requestBody: { required: true, content: json(MapPrint) },
      responses: { 200: { description: 'A4', content: { 'application/pdf': {} } }, default: problem },
    },
  },
}
