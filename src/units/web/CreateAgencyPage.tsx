// A new agency: what it is, from which day, by which instrument.
import { Stack } from '@mantine/core'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { createAgency } from '../agencyContract.ts'
import { agencyUnanswered, emptyAgency, newAgencyOf } from '../agencyDraft.ts'
import { AgencyFields } from './AgencyFields.tsx'
import { FormEnd } from './FormEnd.tsx'
import { TextField } from './TextField.tsx'
import { useOpenFaults } from './useOpenFaults.ts'
import { useUnitWords } from './useUnitWords.ts'

export default function CreateAgencyPage() {
  const words = useUnitWords()
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const draft = useDraft('agency.create', { ...emptyAgency, validFrom: today, legalBasis: '' })
  const { value, change } = draft
  const sending = useCommand(createAgency)
  const faults = useOpenFaults([
    ...agencyUnanswered(value),
    ...(value.validFrom ? [] : ['validFrom']),
    ...(value.legalBasis.trim().length >= 3 ? [] : ['legalBasis']),
  ])
  const at = (name: string) => faults.at(name) ?? sending.faultAt(`/${name}`)
  const create = async () => {
    if (!faults.check()) return
    const { validFrom, legalBasis } = value
    const input = { ...newAgencyOf(value), validFrom, legalBasis: legalBasis.trim() }
    const outcome = await sending.send(input, { id: draft.commandId })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.agency.created)
    open(`/co-quan/${outcome.answer.id}`)
  }
  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={words.agency.create} crumbs={[{ label: words.agency.list, to: '/co-quan' }]} />
      <Stack gap={14}>
        <AgencyFields value={value} set={change} faultAt={at} on={value.validFrom || today} />
        <DateField
          label={words.general.from}
          value={value.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          error={at('validFrom')}
          required
        />
        <TextField
          label={words.general.legalBasis}
          description={words.general.legalBasisHelp}
          value={value.legalBasis}
          onChange={(legalBasis) => change({ legalBasis })}
          error={at('legalBasis')}
          isLong
          required
        />
      </Stack>
      <FormEnd
        draft={draft}
        open={faults.sentence}
        problem={sending.problem}
        act={words.agency.create}
        isSending={sending.isSending}
        onSend={() => void create()}
      />
    </Page>
  )
}
