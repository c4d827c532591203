// The state of the backup of each day, for the administrator: what there is, what is wrong with it, what to do.

import { bytesText, instantText, numberText } from '../../format.ts'
import { type backupStates, showBackup } from '../../machine/lastBackup.ts'
import { machineWords } from '../../machine/words.ts'
import { Page } from '../Page.tsx'
import { PageHead } from '../PageHead.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { StateChip, type Tone } from '../StateChip.tsx'
import { useRead } from '../useRead.ts'
import { useLanguage, useWords } from '../useWords.ts'
import classes from './BackupPage.module.css'

const tones = {
  well: 'good',
  incomplete: 'warning',
  failed: 'bad',
  overdue: 'bad',
  never: 'warning',
} as const satisfies Record<(typeof backupStates)[number], Tone>

export default function BackupPage() {
  const words = useWords(machineWords)
  const language = useLanguage()
  const { data, error } = useRead(showBackup, {})
  const facts: readonly (readonly [string, string])[] = data
    ? [
        [words.at, data.at ? instantText(data.at) : words.none],
        [words.wellAt, data.wellAt ? instantText(data.wellAt) : words.none],
        ...(data.sizeBytes === null ? [] : [[words.size, bytesText(data.sizeBytes, language)] as const]),
        ...(data.lostFiles > 0 ? [[words.lostFiles, numberText(data.lostFiles, language)] as const] : []),
        ...(data.fault ? [[words.fault, data.fault] as const] : []),
      ]
    : []
  return (
    <Page>
      <PageHead
        title={words.title}
        sentence={words.sentence}
        above={data && <StateChip tone={tones[data.backupState]}>{words.states[data.backupState]}</StateChip>}
      />
      <ProblemNote problem={error ?? undefined} />
      {data && (
        <>
          <p className={classes.advice ?? ''}>{words.advice[data.backupState]}</p>
          <dl className={classes.facts ?? ''}>
            {facts.map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Page>
  )
}
