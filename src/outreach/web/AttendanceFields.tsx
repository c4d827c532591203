import { Alert, Button, Collapse, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { CountField } from '../../platform/web/form/CountField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { attendanceGroups } from '../session.ts'
import { attendanceOf } from '../sessionDraft.ts'
import type { SessionFieldsProps } from './SessionFields.tsx'

/** How many came, as far as somebody counted; what is left over is said to be unknown. */
export function AttendanceFields({ draft, set, words, faultAt }: SessionFieldsProps) {
  const [byGroup, setByGroup] = useState(Object.keys(draft.groups).length > 0)
  const attendance = attendanceOf(draft)
  return (
    <FormSection title={words.session.howMany}>
      <CountField label={words.field.women} value={draft.women} onChange={(women) => set({ women })} />
      <CountField label={words.field.men} value={draft.men} onChange={(men) => set({ men })} />
      <CountField
        label={words.field.people}
        description={draft.people === '' && attendance ? words.session.people(String(attendance.people)) : undefined}
        value={draft.people}
        onChange={(people) => set({ people })}
        error={faultAt('/attendance/people') ?? faultAt('/attendance')}
      />
      {attendance?.unknownSex ? (
        <Text size="sm" c="dimmed">
          {`${words.field.unknownSex}: ${attendance.unknownSex}. ${words.session.fullUp}.`}
        </Text>
      ) : null}
      <SchoolsOrBroadcasts {...{ draft, set, words, faultAt }} />
      <Button
        variant="subtle"
        size="compact-md"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setByGroup(!byGroup)}
        aria-expanded={byGroup}
      >
        {words.session.addGroup}
      </Button>
      <Collapse expanded={byGroup}>
        <Stack gap={10}>
          {attendanceGroups
            .filter((group) => group !== 'unknown')
            .map((group) => (
              <CountField
                key={group}
                label={words.audience[group]}
                value={draft.groups[group] ?? ''}
                onChange={(count) => set({ groups: { ...draft.groups, [group]: count } })}
              />
            ))}
          {faultAt('/attendance/groups') ? <Alert color="dat">{faultAt('/attendance/groups')}</Alert> : null}
        </Stack>
      </Collapse>
    </FormSection>
  )
}

function SchoolsOrBroadcasts({
  draft,
  set,
  words,
  faultAt,
}: Pick<SessionFieldsProps, 'draft' | 'set' | 'words' | 'faultAt'>) {
  const isForPupils = draft.audience === 'pupils' || draft.sessionForm === 'atSchool'
  const isBroadcast = draft.sessionForm === 'loudspeaker'
  return (
    <>
      {isForPupils ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <CountField
            label={words.field.schools}
            value={draft.schools}
            onChange={(schools) => set({ schools })}
            error={faultAt('/schools')}
          />
          <CountField
            label={words.field.schoolClasses}
            value={draft.schoolClasses}
            onChange={(schoolClasses) => set({ schoolClasses })}
            error={faultAt('/schoolClasses')}
          />
        </SimpleGrid>
      ) : null}
      {isBroadcast ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <CountField
            label={words.field.broadcasts}
            value={draft.broadcasts}
            onChange={(broadcasts) => set({ broadcasts })}
            error={faultAt('/broadcasts')}
          />
          <CountField
            label={words.field.broadcastMinutes}
            unit={words.session.minute}
            value={draft.broadcastMinutes}
            onChange={(broadcastMinutes) => set({ broadcastMinutes })}
          />
        </SimpleGrid>
      ) : null}
    </>
  )
}
