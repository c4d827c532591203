// One pledge: who promised what, how many signed; the names only for those with the right, and each reading is written down.

import { Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { OutputOf } from '../../platform/contract.ts'
import { fileAddress } from '../../platform/files/file.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { AmendRecord } from '../../platform/web/form/AmendRecord.tsx'
import { RecordLife } from '../../platform/web/form/RecordLife.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { WithdrawRecord } from '../../platform/web/form/WithdrawRecord.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { restorePledge, showPledge, withdrawPledge } from '../contract.ts'
import { type PledgesWords, pledgesWords } from '../words.ts'
import { SignerNames } from './SignerNames.tsx'

type Shown = OutputOf<typeof showPledge>

export default function PledgePage() {
  const { pledgeId = '' } = usePathParams()
  const words = useWords(pledgesWords)
  const { data, error, refetch } = useRead(showPledge, { pledgeId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { columns, field: fields } = words
  const names: Readonly<Record<string, string>> = { ...columns, ...fields, agencyId: columns.agencyName }
  const values: Readonly<Record<string, string>> = { ...words.pledgeParty, ...words.pledgeSubject }
  return (
    <Page>
      <Head shown={data} words={words} />
      <RecordSection title={words.pledge.summary}>
        <Text>{data.row.pledgeSubjects.map((subject) => words.pledgeSubject[subject]).join('. ')}</Text>
        {data.pledge.remark ? <Text>{data.pledge.remark}</Text> : null}
      </RecordSection>
      <Signers shown={data} words={words} />
      <RecordLife
        steps={data.history}
        fieldName={(field) => names[field] ?? field}
        valueName={(value) => values[value]}
      />
    </Page>
  )
}

interface PartProps {
  readonly shown: Shown
  readonly words: PledgesWords
}

function Head({ shown, words }: PartProps) {
  const language = useLanguage()
  const { row } = shown
  const signers = numberText(row.signers, language)
  const title = [row.agencyName, row.placeName].filter(Boolean).join(', ')
  const count = row.pledgeParty === 'staff' ? words.pledge.people(signers) : words.pledge.households(signers)
  return (
    <PageHead
      title={`${words.pledge.one}: ${title}`}
      crumbs={[{ label: words.pledge.list, to: '/cam-ket' }]}
      above={
        <>
          {row.isWithdrawn ? <StateChip tone="bad">{words.pledge.withdrawn}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.pledge.demonstration}</StateChip> : null}
        </>
      }
      sentence={[
        `${words.pledgeParty[row.pledgeParty]}: ${count}`,
        `${words.field.signedOn} ${dateText(row.signedOn)}`,
        row.validYear ? `${words.field.validYear}: ${row.validYear}` : words.pledge.noEnd,
        row.territoryName,
      ].join('. ')}
      actions={
        <>
          {shown.mayAmend ? <AmendRecord to={`/cam-ket/${row.id}/sua`} /> : null}
          {shown.mayWithdraw ? (
            <WithdrawRecord
              withdraw={withdrawPledge}
              restore={restorePledge}
              record={{ pledgeId: row.id }}
              isWithdrawn={row.isWithdrawn}
            />
          ) : null}
        </>
      }
    />
  )
}

function Signers({ shown, words }: PartProps) {
  const { row, lists, mayReadNames, disclosures } = shown
  return (
    <RecordSection title={words.pledge.proof}>
      {row.nameCount === 0 ? <Text>{words.pledge.noNames}</Text> : null}
      {row.nameCount > 0 && !mayReadNames ? <Text>{words.pledge.namesKept(row.nameCount)}</Text> : null}
      {mayReadNames ? <SignerNames pledgeId={row.id} disclosures={disclosures} words={words} /> : null}
      {row.listCount > 0 ? (
        <Text>
          <IconLock size={16} stroke={1.75} style={{ verticalAlign: '-2px' }} aria-hidden />{' '}
          {`${words.pledge.lists(row.listCount)}. `}
          {lists.length === 0
            ? words.pledge.listsRestricted
            : lists.map(({ fileId, name }) => (
                <a key={fileId} href={fileAddress(fileId, 'original')} target="_blank" rel="noopener">
                  {name}{' '}
                </a>
              ))}
        </Text>
      ) : null}
    </RecordSection>
  )
}
