// An opened file becomes the drawing of a layer: its letters are turned back as the person chose, some features at a time.
import type { LetterRepair } from '../../platform/letterRepair.ts'
import { repairedText } from '../../platform/letterRepair.ts'
import { Problem } from '../../platform/problem.ts'
import type { CommandMoment } from '../../platform/server/command.ts'
import { repairedProperties } from '../mapLayer.ts'
import { type StoredLayerFile, selectFoundProperties, updateKept, updateProperties } from './layerFileSql.ts'

interface Keeping {
  readonly mapLayerId: string
  readonly letterRepair: LetterRepair
  readonly by: string
  readonly at: Date
}

const atOnce = 1000

/** Answers the names of the attributes as they read now. Throws Problem `layerFile.forgotten`. */
export async function keptFile(tx: CommandMoment['tx'], file: StoredLayerFile, keeping: Keeping): Promise<string[]> {
  const { letterRepair } = keeping
  if (file.layerKind === 'vector' && file.features === 0) throw new Problem('layerFile.forgotten', 409)
  for (let after = 0; ; ) {
    const found = await selectFoundProperties(tx, file.id, after, atOnce)
    const repaired = found.flatMap(({ featureNumber, properties }) => {
      const whole = repairedProperties(properties, letterRepair)
      return JSON.stringify(whole) === JSON.stringify(properties) ? [] : [{ featureNumber, properties: whole }]
    })
    if (repaired.length > 0) await updateProperties(tx, file.id, repaired)
    const last = found.at(-1)
    if (!last) break
    after = last.featureNumber
  }
  const columns = [...new Set(file.columns.map((column) => repairedText(column, letterRepair)))]
  await updateKept(tx, file.id, { ...keeping, columns })
  return columns
}
