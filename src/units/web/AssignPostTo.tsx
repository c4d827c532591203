import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { showAgency } from '../agencyContract.ts'
import { assignPost, type PersonRow } from '../peopleContract.ts'
import { BasisField, FromField } from './BasisField.tsx'
import { FormPanel } from './FormPanel.tsx'
import { useAgencyChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

/** A post for one person: first the agency, then its post. */
export function AssignPostTo({ person, onClose }: { readonly person: PersonRow; readonly onClose: () => void }) {
  const words = useUnitWords()
  const { today } = useSignIn().office
  const [agencyId, setAgencyId] = useState('')
  const form = useForm(assignPost, { personId: person.id, validFrom: today, isActing: false })
  const { value, change, field, faultAt } = form
  const agencies = useAgencyChoices(value.validFrom || today)
  const agency = useRead(showAgency, { agencyId }, { enabled: agencyId !== '' }).data
  const posts = agency && agency.row.id === agencyId ? agency.posts : []
  return (
    <FormPanel
      title={`${words.person.assign}: ${person.name}`}
      act={words.person.assign}
      form={form}
      done={words.agency.assigned}
      onClose={onClose}
    >
      <SelectField
        label={words.responsibility.agency}
        options={agencies}
        value={agencyId}
        onChange={(next) => {
          setAgencyId(next)
          change({ postId: undefined } as never)
        }}
        required
      />
      <SelectField
        label={words.responsibility.post}
        options={posts.map((post) => ({ value: post.id, label: post.title }))}
        value={value.postId ?? ''}
        onChange={(postId) => change({ postId: postId || undefined } as never)}
        error={faultAt('/postId')}
        disabled={posts.length === 0}
        required
      />
      {agency?.row.id === agencyId && posts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.responsibility.postNone}
        </Text>
      ) : null}
      <FromField {...field('validFrom')} />
      <Checkbox
        label={words.agency.isActing}
        checked={value.isActing ?? false}
        onChange={(event) => change({ isActing: event.currentTarget.checked })}
      />
      <BasisField
        value={value.legalBasis}
        onChange={(legalBasis) => change({ legalBasis: legalBasis || undefined } as never)}
        error={faultAt('/legalBasis')}
      />
    </FormPanel>
  )
}
