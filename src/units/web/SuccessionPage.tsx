// Territories that end on a day and those that take their place: when, who, which part goes where, what follows from it.
import { Alert, Button, Group, MultiSelect, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { dateText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { succeedTerritory } from '../contract.ts'
import { emptySuccession, successionInput, unanswered } from '../successionDraft.ts'
import { HeirFields } from './HeirFields.tsx'
import { PartsFields } from './PartsFields.tsx'
import { Section } from './Section.tsx'
import { TextField } from './TextField.tsx'
import { useTerritoryChoices } from './useChoices.ts'
import { useOpenFaults } from './useOpenFaults.ts'
import { useUnitWords } from './useUnitWords.ts'

export default function SuccessionPage() {
  const words = useUnitWords()
  const { today } = useSignIn().office
  const [search] = useSearch()
  const { open } = usePageLink()
  const draft = useDraft('territory.succeed', emptySuccession)
  const { value, change } = draft
  const territories = useTerritoryChoices(value.succeededOn || today)
  const sending = useCommand(succeedTerritory)
  const faults = useOpenFaults(unanswered(value))
  const begun = search.tu
  useEffect(() => {
    if (draft.isReady && begun && value.endingIds.length === 0) change({ endingIds: [begun] })
  }, [draft.isReady, begun, value.endingIds.length, change])
  if (!draft.isReady) return <PageSkeleton />
  const nameOf = (id: string) => territories.find((choice) => choice.value === id)?.label ?? id
  const record = async () => {
    if (!faults.check()) return
    const outcome = await sending.send(successionInput(value), { id: draft.commandId })
    if (!outcome) return
    const [first] = value.endingIds
    await draft.discard()
    notify(words.succession.recorded)
    open(first ? `/don-vi/${first}` : '/don-vi')
  }
  return (
    <Page shape="form">
      <PageHead
        title={words.succession.title}
        sentence={words.succession.why}
        crumbs={[{ label: words.territory.list, to: '/don-vi' }]}
      />
      <Section title={words.succession.when}>
        <DateField
          label={words.succession.on}
          description={words.succession.onHelp}
          value={value.succeededOn}
          onChange={(succeededOn) => change({ succeededOn })}
          error={faults.at('/succeededOn')}
          required
        />
        <TextField
          label={words.general.legalBasis}
          description={words.general.legalBasisHelp}
          value={value.legalBasis}
          onChange={(legalBasis) => change({ legalBasis })}
          error={faults.at('/legalBasis')}
          isLong
          required
        />
      </Section>
      <Section title={words.succession.ending}>
        <MultiSelect
          label={words.succession.ending}
          data={[...territories]}
          value={[...value.endingIds]}
          onChange={(endingIds) => change({ endingIds })}
          error={faults.at('/endingIds')}
          searchable
          withAsterisk
        />
      </Section>
      <HeirFields draft={value} change={change} territories={territories} faultAt={faults.at} />
      {value.endingIds.length > 0 && value.heirs.length > 0 ? (
        <PartsFields draft={value} change={change} nameOf={nameOf} faultAt={faults.at} />
      ) : null}
      <Stack gap={12} mt={28}>
        {unanswered(value).length === 0 ? (
          <Text fw={500}>
            {words.succession.summary(
              value.endingIds.map(nameOf).join(', '),
              value.heirs.map(({ territoryId, fullName }) => (territoryId ? nameOf(territoryId) : fullName)).join(', '),
              dateText(value.succeededOn),
            )}
          </Text>
        ) : null}
        <Text size="sm" c="dimmed">
          {words.succession.consequence}
        </Text>
        <div role="alert">
          {faults.sentence ? (
            <Alert color="dat" variant="light">
              {faults.sentence}
            </Alert>
          ) : null}
        </div>
        <ProblemNote problem={sending.problem} kept={words.general.kept} />
        <Group justify="space-between">
          <DraftNote draft={draft} />
          <Button onClick={() => void record()} loading={sending.isSending}>
            {words.succession.record}
          </Button>
        </Group>
      </Stack>
    </Page>
  )
}
