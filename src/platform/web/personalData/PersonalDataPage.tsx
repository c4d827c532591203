// Which personal data are held and why; a copy of one's own; for administrators copy and erasure at a person's request.
import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import {
  erasePersonalData,
  exportPersonalData,
  type FoundSubject,
  findDataSubjects,
  type HeldCategory,
  listHeldData,
  type PersonalDataCopy,
} from '../../personalData/contract.ts'
import { personalDataWords } from '../../personalData/words.ts'
import { DataList } from '../DataList.tsx'
import { ReasonButton } from '../form/ReasonButton.tsx'
import type { Column } from '../list/column.ts'
import { notify } from '../notices.ts'
import { Page } from '../Page.tsx'
import { PageHead } from '../PageHead.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { speakProblemsOf } from '../problemWords.ts'
import { useActor } from '../signIn.ts'
import { useCommand } from '../useCommand.ts'
import { useMayI } from '../useMayI.ts'
import { useRead } from '../useRead.ts'
import { useWords } from '../useWords.ts'
import { CopyPanel } from './CopyPanel.tsx'
import classes from './personalData.module.css'

speakProblemsOf(personalDataWords)

export default function PersonalDataPage() {
  const words = useWords(personalDataWords).screen
  const actor = useActor()
  const mayI = useMayI()
  const copying = useCommand(exportPersonalData)
  const [copy, setCopy] = useState<PersonalDataCopy>()
  const show = async (subjectKind: string, subjectId: string) => {
    const outcome = await copying.send({ subjectKind, subjectId })
    if (outcome?.state === 'accepted') setCopy(outcome.answer)
  }
  return (
    <Page beside={copy ? <CopyPanel copy={copy} onClose={() => setCopy(undefined)} /> : null}>
      <PageHead
        title={words.title}
        sentence={words.sentence}
        actions={
          <Button variant="default" onClick={() => void show('person', actor.personId)} loading={copying.isSending}>
            {words.copyMine}
          </Button>
        }
      />
      <ProblemNote problem={copying.problem} />
      <Part title={words.held}>
        <DataList
          contract={listHeldData}
          label={words.held}
          columns={columnsOf(words)}
          rowKey={(row) => `${row.feature} ${row.what}`}
          firstSort="feature"
        />
      </Part>
      {mayI(erasePersonalData) ? (
        <Part title={words.others}>
          <Others onCopy={(subject) => void show(subject.subjectKind, subject.subjectId)} />
        </Part>
      ) : null}
    </Page>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack component="section" gap={10} mt={24} aria-label={title}>
      <Title order={2}>{title}</Title>
      {children}
    </Stack>
  )
}

type Words = (typeof personalDataWords.vi)['screen']

function columnsOf(words: Words): readonly Column<HeldCategory>[] {
  const { columns } = words
  return [
    { id: 'what', label: columns.what, cell: (row) => row.what, isSortable: true },
    { id: 'purpose', label: columns.purpose, cell: (row) => row.purpose, width: '180px' },
    { id: 'basis', label: columns.basis, cell: (row) => row.basis, width: '160px' },
    { id: 'retention', label: columns.retention, cell: (row) => row.retention, width: '150px' },
    {
      id: 'kept',
      label: columns.kept,
      cell: (row) => (row.kept ? words.keptBecause(row.kept) : words.erased),
      width: '200px',
    },
    { id: 'columns', label: columns.columns, cell: (row) => row.columns.join(', '), isHidden: true, width: '260px' },
    {
      id: 'feature',
      label: columns.feature,
      cell: (row) => row.feature,
      isHidden: true,
      isSortable: true,
      width: '120px',
    },
  ]
}

/** Somebody asks for their data: found by name, copied, or taken away. */
function Others({ onCopy }: { readonly onCopy: (subject: FoundSubject) => void }) {
  const words = useWords(personalDataWords).screen
  const [text, setText] = useState('')
  const [search, setSearch] = useState('')
  const [kept, setKept] = useState<readonly { readonly what: string; readonly why: string }[]>([])
  const { data, error } = useRead(findDataSubjects, { search }, { enabled: search.length > 1 })
  const find = (event: FormEvent) => {
    event.preventDefault()
    setSearch(text.trim())
  }
  return (
    <>
      <form className={classes.find} onSubmit={find}>
        <TextInput label={words.search} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Button type="submit" variant="default">
          {words.find}
        </Button>
      </form>
      <ProblemNote problem={error} />
      {search && data?.length === 0 ? <Text>{words.noneFound}</Text> : null}
      <ul className={classes.found}>
        {search
          ? data?.map((subject) => (
              <li key={subject.subjectId}>
                <div>
                  <strong>{subject.name}</strong>
                  <Text size="sm" c="dimmed">
                    {subject.about}
                  </Text>
                </div>
                <Button variant="default" size="xs" onClick={() => onCopy(subject)}>
                  {words.copy}
                </Button>
                <Erase subject={subject} onErased={setKept} />
              </li>
            ))
          : null}
      </ul>
      {kept.length > 0 ? (
        <div role="status">
          <Text fw={600}>{words.stays}</Text>
          {kept.map(({ what, why }) => (
            <Text size="sm" key={what}>{`${what}: ${why}`}</Text>
          ))}
        </div>
      ) : null}
    </>
  )
}

interface EraseProps {
  readonly subject: FoundSubject
  readonly onErased: (kept: readonly { readonly what: string; readonly why: string }[]) => void
}

function Erase({ subject, onErased }: EraseProps) {
  const words = useWords(personalDataWords).screen
  const erasing = useCommand(erasePersonalData)
  const { subjectKind, subjectId } = subject
  const erase = async (reason: string) => {
    const outcome = await erasing.send({ subjectKind, subjectId, reason })
    if (outcome?.state !== 'accepted') return false
    notify(words.erasedNotice(outcome.answer.changed))
    onErased(outcome.answer.kept)
    return true
  }
  return (
    <ReasonButton
      label={words.erase}
      question={words.eraseWhy}
      isSending={erasing.isSending}
      problem={erasing.problem}
      onSend={erase}
    />
  )
}
