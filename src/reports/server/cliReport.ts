// `report.annual --year 2025 --out FILE`: asks the office for the document and writes the file where the person works.
import { parseArgs } from 'node:util'
import type { OfficialDocument } from '../../platform/documents/officialDocument.ts'
import { Problem } from '../../platform/problem.ts'
import { type FileKind, fileKinds } from '../../platform/server/documents/write.ts'
import { written } from '../../platform/server/documents/writer.ts'
import type { CliVerb } from '../../platform/server/feature.ts'
import { readReportDocument } from '../contract.ts'

const options = {
  year: { type: 'string' },
  out: { type: 'string' },
  plan: { type: 'string' },
  unit: { type: 'string' },
  agency: { type: 'string' },
  'as-of': { type: 'string' },
} as const

/** Throws Problem `report.whatFile` when year or file is missing, or the file's ending is none that can be written. */
export const annualReportVerb: CliVerb = {
  name: 'report.annual',
  usage:
    '--year 2025 --out FILE.docx|.pdf|.xlsx [--plan 120/KH-UBND] [--unit CODE] [--agency CODE] [--as-of YYYY-MM-DD]',
  async run(given, { ask, write }) {
    const values = parsed(given)
    const kind = fileKinds.find((each): each is FileKind => values.out?.toLowerCase().endsWith(`.${each}`) ?? false)
    if (!values.out || !kind || !/^\d{4}$/.test(values.year ?? '')) throw whatFile()
    const choice = {
      year: Number(values.year),
      ...(values.plan ? { plan: values.plan } : {}),
      ...(values.unit ? { unit: values.unit } : {}),
      ...(values.agency ? { agency: values.agency } : {}),
      ...(values['as-of'] ? { asOf: values['as-of'] } : {}),
    }
    const document = (await ask(readReportDocument.name, {
      ...choice,
      withoutRecords: kind !== 'xlsx',
    })) as OfficialDocument
    const bytes = await written(document, kind)
    write(values.out, bytes)
    return { file: values.out, bytes: bytes.byteLength }
  },
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options, strict: true }).values
  } catch {
    throw whatFile()
  }
}
const whatFile = () => new Problem('report.whatFile', 400, { kinds: fileKinds.map((kind) => `.${kind}`).join(', ') })
