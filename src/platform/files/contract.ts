// Who may open what is kept apart. Uploading and looking at thumbnails is for every signed-in person (server/http/fileRoutes.ts).

import Type from 'typebox'
import { Instant, LonLat, orNull, readContract, Uuid } from '../contract.ts'
import { filePurposes } from './file.ts'

/** One file with its hashes: what the law wants kept about a photo. Also the permission to open originals and scans. */
export const fileOriginal = readContract({
  name: 'file.original',
  input: Type.Object({ fileId: Uuid }),
  output: Type.Object({
    fileId: Uuid,
    purpose: Type.Enum(filePurposes),
    name: Type.String(),
    mediaType: Type.String(),
    sizeBytes: Type.Integer(),
    originalSha256: Type.String(),
    takenAt: orNull(Instant),
    place: orNull(LonLat),
    device: orNull(Type.String()),
    uploadedAt: Instant,
    uploadedBy: Uuid,
    openings: Type.Integer(),
  }),
  permits: { stationHead: 'all', administrator: 'all' },
})
