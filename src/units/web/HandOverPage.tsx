// Somebody leaves: posts and open work go to a named person, on a day, by a basis, in one act.
import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { recordHandOver, showOpenWork } from '../handOver/contract.ts'
import { handOverWords } from '../handOver/words.ts'
import { BasisField } from './BasisField.tsx'
import { Section } from './Section.tsx'
import { usePeopleChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

type Shown = OutputOf<typeof showOpenWork>

export default function HandOverPage() {
  const { accountId = '' } = usePathParams()
  const words = useWords(handOverWords)
  const unitWords = useUnitWords()
  const mayI = useMayI()
  const { data, error } = useRead(showOpenWork, { accountId })
  const [kept, setKept] = useState<readonly string[]>([])
  if (!data)
    return (
      <Page shape="form">
        <ProblemNote problem={error} />
      </Page>
    )
  const toggle = (id: string) => setKept(kept.includes(id) ? kept.filter((one) => one !== id) : [...kept, id])
  return (
    <Page shape="form">
      <PageHead
        title={words.of(data.personName)}
        sentence={words.why}
        crumbs={[{ label: unitWords.account.list, to: `/tai-khoan?tk=${accountId}` }]}
      />
      <Section title={words.posts}>
        {data.posts.length === 0 ? <Text>{words.noPosts}</Text> : null}
        {data.posts.map((post) => (
          <Checkbox
            key={post.postHoldingId}
            label={`${post.postTitle}, ${post.agencyName}`}
            description={post.responsibilities.length > 0 ? words.answers(post.responsibilities.join('; ')) : undefined}
            checked={!kept.includes(post.postHoldingId)}
            onChange={() => toggle(post.postHoldingId)}
          />
        ))}
      </Section>
      <Section title={words.openWork}>
        {data.openWork.length === 0 ? <Text>{words.noOpenWork}</Text> : null}
        {data.openWork.map(({ openKind, subject, path, handedBy }) => (
          <Text key={`${openKind} ${path}`}>
            {words.openKind[openKind]}: <PageLink to={path}>{subject}</PageLink>
            {handedBy ? ` (${words.from(handedBy)})` : ''}
          </Text>
        ))}
      </Section>
      {mayI(recordHandOver) ? <HandOver accountId={accountId} shown={data} kept={kept} /> : null}
      {data.history.length > 0 ? (
        <Section title={words.history}>
          {data.history.map((one) => (
            <div key={one.id}>
              <Text>{words.line(dateText(one.handedOn), one.toName, one.legalBasis, one.recordedBy)}</Text>
              <Text size="sm" c="dimmed">
                {[...one.posts, ...one.openWork].join('; ')}
              </Text>
            </div>
          ))}
        </Section>
      ) : null}
    </Page>
  )
}

interface HandOverProps {
  readonly accountId: string
  readonly shown: Shown
  readonly kept: readonly string[]
}

function HandOver({ accountId, shown, kept }: HandOverProps) {
  const words = useWords(handOverWords)
  const { today } = useSignIn().office
  const people = usePeopleChoices(today).filter(({ value }) => value !== shown.personId)
  const recording = useCommand(recordHandOver)
  const [value, setValue] = useState({
    toPersonId: '',
    handedOn: today,
    legalBasis: '',
    isActing: false,
    closesAccount: false,
  })
  const change = (changes: Partial<typeof value>) => setValue((before) => ({ ...before, ...changes }))
  const postHoldingIds = shown.posts.map(({ postHoldingId }) => postHoldingId).filter((id) => !kept.includes(id))
  const isReady = value.toPersonId !== '' && value.handedOn !== '' && value.legalBasis.trim().length >= 3
  const hasSomething = postHoldingIds.length + shown.openWork.length > 0
  const record = async () => {
    const input = { ...value, legalBasis: value.legalBasis.trim(), accountId, postHoldingIds }
    if (await recording.send(input)) notify(words.recorded)
  }
  return (
    <Stack gap={14} mt={24}>
      <SelectField
        label={words.to}
        options={people}
        value={value.toPersonId}
        onChange={(toPersonId) => change({ toPersonId })}
        error={recording.faultAt('/toPersonId')}
        required
      />
      <DateField
        label={words.on}
        value={value.handedOn}
        onChange={(handedOn) => change({ handedOn })}
        error={recording.faultAt('/handedOn')}
        required
      />
      <BasisField
        value={value.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        error={recording.faultAt('/legalBasis')}
        required
      />
      <Checkbox
        label={words.isActing}
        checked={value.isActing}
        onChange={(event) => change({ isActing: event.currentTarget.checked })}
      />
      {shown.isClosed ? null : (
        <Checkbox
          label={words.closesAccount}
          checked={value.closesAccount}
          onChange={(event) => change({ closesAccount: event.currentTarget.checked })}
        />
      )}
      <ProblemNote problem={recording.problem} />
      <Button onClick={() => void record()} loading={recording.isSending} disabled={!isReady || !hasSomething}>
        {words.record}
      </Button>
    </Stack>
  )
}
