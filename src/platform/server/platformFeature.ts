// What the platform itself answers, in the shape in which features hand over theirs.
import { fileOriginal } from '../files/contract.ts'
import { fileWords } from '../files/words.ts'
import { backupStateOf, showBackup } from '../machine/lastBackup.ts'
import { notFound } from '../problem.ts'
import { platformWords } from '../words/platformWords.ts'
import type { Language } from '../words.ts'
import { problems as backupEn } from './backup/en.ts'
import { lastBackup } from './backup/schedule.ts'
import { problems as backupVi } from './backup/vi.ts'
import { read } from './command.ts'
import { problems as databaseEn } from './database/en.ts'
import { problems as databaseVi } from './database/vi.ts'
import type { Feature, FeatureWords } from './feature.ts'
import { countOpenings, selectFile } from './files/fileSql.ts'

const sentences = { vi: { ...databaseVi, ...backupVi }, en: { ...databaseEn, ...backupEn } }
const words = (language: Language): FeatureWords => ({
  audit: {},
  problems: {
    ...platformWords[language].problems,
    ...fileWords[language].problems,
    ...sentences[language],
  },
})

export const platformFeature: Feature = {
  name: 'platform',
  commands: [],
  reads: [
    read(showBackup, async ({ tx, now }) => {
      const last = await lastBackup(tx)
      const { at = null, wellAt = null, sizeBytes = null, lostFiles = 0, fault = null } = last ?? {}
      return { backupState: backupStateOf(last, now), at, wellAt, sizeBytes, lostFiles, fault }
    }),
    read(fileOriginal, async ({ tx }, { fileId }) => {
      const file = await selectFile(tx, fileId)
      if (!file) throw notFound('file', fileId)
      const { purpose, name, originalSha256, place, device, uploadedBy } = file
      return {
        fileId: file.fileId,
        purpose,
        name,
        mediaType: file.originalMediaType,
        sizeBytes: file.originalBytes,
        originalSha256,
        takenAt: file.takenAt?.toISOString() ?? null,
        place,
        device,
        uploadedAt: file.uploadedAt.toISOString(),
        uploadedBy,
        openings: await countOpenings(tx, fileId),
      }
    }),
  ],
  words: { vi: words('vi'), en: words('en') },
}
