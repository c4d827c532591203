import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { instantText, numberText } from '../../platform/format.ts'
import { postFile } from '../../platform/web/client.ts'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { type ProblemError, problemOf } from '../../platform/web/problemError.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { readAnnualReport } from '../contract.ts'
import { importPriorTable, listPriorImports, previewPriorTable, undoPriorTable } from '../priorContract.ts'
import type { DecimalSign } from '../priorTable.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

interface PriorTableProps {
  readonly report: OutputOf<typeof readAnnualReport>
}

/** Figures of the year before from a table: the file is looked at row by row, imported together, undone together. */
export function PriorTable({ report }: PriorTableProps) {
  const words = useWords(reportsWords).prior.table
  const [fileId, setFileId] = useState<string>()
  const [problem, setProblem] = useState<ProblemError>()
  const asked = { plan: report.plan.planId, year: report.year - 1 }
  const choose = async (file: File | null) => {
    if (!file) return
    setProblem(undefined)
    const id = crypto.randomUUID()
    try {
      await postFile({ fileId: id, purpose: 'table', blob: file, name: file.name })
      setFileId(id)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <section className={classes.form} aria-label={words.title}>
      <h2 className={classes.formTitle}>{words.title}</h2>
      <p className={classes.quiet}>{words.advice}</p>
      <ProblemNote problem={problem} />
      <FileButton
        accept=".csv,.xlsx"
        onChange={(file) => void choose(file)}
        inputProps={{ 'aria-label': words.choose }}
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileUpload size={16} stroke={1.75} />}>
            {words.choose}
          </Button>
        )}
      </FileButton>
      {fileId && <Preview key={fileId} asked={{ ...asked, fileId }} onDone={() => setFileId(undefined)} />}
      <Imports asked={asked} />
    </section>
  )
}

interface PreviewProps {
  readonly asked: { readonly plan: string; readonly year: number; readonly fileId: string }
  readonly onDone: () => void
}

function Preview({ asked, onDone }: PreviewProps) {
  const words = useWords(reportsWords).prior.table
  const language = useLanguage()
  const [sign, setSign] = useState<DecimalSign | ''>('')
  const [source, setSource] = useState('')
  const input = { ...asked, ...(sign ? { decimalSign: sign } : {}) }
  const { data, error } = useRead(previewPriorTable, input)
  const importing = useCommand(importPriorTable)
  if (!data) return <ProblemNote problem={error} />
  const isUnclear = sign !== '' || data.rows.some((row) => row.fault === 'amountAmbiguous')
  const write = async () => {
    const outcome = await importing.send({ ...input, source })
    if (outcome?.state !== 'accepted') return
    notify(words.written(outcome.answer.written))
    onDone()
  }
  return (
    <>
      {isUnclear && (
        <NativeSelect
          label={words.sign}
          description={words.signWhy}
          value={sign}
          data={[
            { value: '', label: words.signUnknown },
            { value: 'comma', label: words.comma },
            { value: 'point', label: words.point },
          ]}
          onChange={(event) => setSign(event.currentTarget.value as DecimalSign | '')}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too */}
      <section className={classes.frame} tabIndex={0} aria-label={data.fileName}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.figure}</th>
              <th scope="col" data-number>
                {words.given}
              </th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.rowNumber}>
                <td>{row.rowNumber}</td>
                <td lang="vi">{row.figureName ?? row.figureText}</td>
                <td data-number>{row.amountText}</td>
                <td>
                  {row.fault ? (
                    <StateChip tone="warning">{words.faults[row.fault]}</StateChip>
                  ) : (
                    numberText(row.amount ?? 0, language, Number.isInteger(row.amount) ? 0 : 3)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <TextInput
        label={words.source}
        lang="vi"
        withAsterisk
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <ProblemNote problem={importing.problem} />
      <Button
        loading={importing.isSending}
        disabled={data.ready === 0 || source.trim().length < 5}
        onClick={() => void write()}
      >
        {words.write(data.ready, data.rows.length)}
      </Button>
    </>
  )
}

function Imports({ asked }: { readonly asked: { readonly plan: string; readonly year: number } }) {
  const words = useWords(reportsWords).prior.table
  const undoing = useCommand(undoPriorTable)
  const rows = useRead(listPriorImports, asked).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <ul className={classes.senders}>
      <ProblemNote problem={undoing.problem} />
      {rows.map((row) => (
        <li key={row.importId}>
          <span lang="vi">
            {row.fileName}: {words.figures(row.figures)}
            <small>
              {row.source} · {row.recordedBy}, {instantText(row.recordedAt)}
            </small>
          </span>
          {row.isUndone ? (
            <StateChip tone="neutral">{words.undone}</StateChip>
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => void undoing.send({ importId: row.importId })}>
              {words.undo}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
