import { Text } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '../../platform/web/DateField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { showAgency } from '../agencyContract.ts'
import { assignResponsibility } from '../peopleContract.ts'
import { matters } from '../unit.ts'
import { BasisField, FromField } from './BasisField.tsx'
import { FormPanel } from './FormPanel.tsx'
import { useAgencyChoices, useTerritoryChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

/** A post answers for a matter in a territory, or for the work of its agency, from a day on. */
export function AssignResponsibility({ onClose }: { readonly onClose: () => void }) {
  const words = useUnitWords()
  const mayI = useMayI()
  const { today } = useSignIn().office
  const [agencyId, setAgencyId] = useState('')
  const form = useForm(assignResponsibility, { validFrom: today, territoryId: null, matter: 'general' })
  const { value, change, field, faultAt } = form
  const on = value.validFrom || today
  const agencies = useAgencyChoices(on).filter((agency) => mayI(assignResponsibility, { agencyId: agency.value }))
  const territories = useTerritoryChoices(on)
  const agency = useRead(showAgency, { agencyId, on }, { enabled: agencyId !== '' }).data
  const posts = agencyId && agency?.row.id === agencyId ? agency.posts : []
  const holderOf = (post: (typeof posts)[number]) =>
    post.holders.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo > on))?.personName
  return (
    <FormPanel
      title={words.responsibility.assignTitle}
      act={words.responsibility.assign}
      form={form}
      done={words.responsibility.assigned}
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
        options={posts.map((post) => ({
          value: post.id,
          label: `${post.title}, ${holderOf(post) ?? words.agency.empty}`,
        }))}
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
      <SelectField
        label={words.responsibility.matter}
        options={matters.map((matter) => ({ value: matter, label: words.matter[matter] }))}
        value={value.matter ?? ''}
        onChange={(matter) => change({ matter: matter || undefined } as never)}
        error={faultAt('/matter')}
        required
      />
      <SelectField
        label={words.responsibility.territory}
        description={words.responsibility.territoryHelp}
        options={territories}
        value={value.territoryId ?? ''}
        onChange={(territoryId) => change({ territoryId: territoryId || null })}
        error={faultAt('/territoryId')}
      />
      <FromField {...field('validFrom')} />
      <DateField
        label={words.general.lastDay}
        description={words.general.lastDayHelp}
        value={value.validTo ?? ''}
        onChange={(validTo) => change({ validTo: validTo || undefined } as never)}
        error={faultAt('/validTo')}
      />
      <BasisField {...field('legalBasis')} required />
    </FormPanel>
  )
}
