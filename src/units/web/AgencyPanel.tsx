// The short forms beside an agency's page: correct it, make and assign posts, add and end areas.
import { Checkbox } from '@mantine/core'
import { builtInRoles } from '../../platform/contract.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { amendAgency, assignAgencyArea, endAgencyArea } from '../agencyContract.ts'
import { createPost, endPostHolding } from '../peopleContract.ts'
import type { ShownAgency } from './AgencyPage.tsx'
import { AssignPost } from './AssignPost.tsx'
import { BasisField, FromField } from './BasisField.tsx'
import { changedOnly } from './changedOnly.ts'
import { EndForm } from './EndForm.tsx'
import { FormPanel } from './FormPanel.tsx'
import { TextField } from './TextField.tsx'
import { useTerritoryChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

export type AgencyAct =
  | { readonly kind: 'amend' }
  | { readonly kind: 'createPost' }
  | { readonly kind: 'addArea' }
  | { readonly kind: 'assign'; readonly postId: string; readonly title: string }
  | { readonly kind: 'endHolding'; readonly postHoldingId: string; readonly title: string }
  | { readonly kind: 'endArea'; readonly agencyAreaId: string; readonly title: string }

interface AgencyPanelProps {
  readonly act: AgencyAct
  readonly shown: ShownAgency
  readonly onClose: () => void
}

export function AgencyPanel({ act, shown, onClose }: AgencyPanelProps) {
  const words = useUnitWords()
  if (act.kind === 'amend') return <AmendAgency shown={shown} onClose={onClose} />
  if (act.kind === 'createPost') return <CreatePost shown={shown} onClose={onClose} />
  if (act.kind === 'addArea') return <AddArea shown={shown} onClose={onClose} />
  if (act.kind === 'assign') return <AssignPost postId={act.postId} title={act.title} onClose={onClose} />
  if (act.kind === 'endHolding')
    return (
      <EndForm
        contract={endPostHolding}
        about={{ postHoldingId: act.postHoldingId }}
        title={`${words.agency.endHolding}: ${act.title}`}
        act={words.agency.endHolding}
        done={words.agency.holdingEnded}
        onClose={onClose}
      />
    )
  return (
    <EndForm
      contract={endAgencyArea}
      about={{ agencyAreaId: act.agencyAreaId }}
      title={`${words.agency.endArea}: ${act.title}`}
      act={words.agency.endArea}
      done={words.agency.areaEnded}
      onClose={onClose}
      needsBasis
    />
  )
}

type FormProps = Omit<AgencyPanelProps, 'act'>

function AmendAgency({ shown: { row }, onClose }: FormProps) {
  const words = useUnitWords()
  const before = { name: row.name, shortName: row.shortName, legalBasis: row.legalBasis }
  const form = useForm(amendAgency, { agencyId: row.id, ...before }, { made: (input) => changedOnly(input, before) })
  const { field } = form
  return (
    <FormPanel
      title={words.agency.amendTitle}
      why={words.agency.amendWhy}
      act={words.agency.amend}
      form={form}
      done={words.agency.amended}
      onClose={onClose}
    >
      <TextField label={words.agency.name} {...field('name')} />
      <TextField label={words.agency.shortName} {...field('shortName')} />
      <BasisField {...field('legalBasis')} />
      <TextField
        label={words.general.reason}
        description={words.general.reasonHelp}
        {...field('reason')}
        isLong
        required
      />
    </FormPanel>
  )
}

function CreatePost({ shown: { row }, onClose }: FormProps) {
  const words = useUnitWords()
  const form = useForm(createPost, { agencyId: row.id, title: '', isHead: false, role: null })
  const { value, change, field, faultAt } = form
  return (
    <FormPanel
      title={`${words.agency.createPost}: ${row.shortName}`}
      act={words.agency.createPost}
      form={form}
      done={words.agency.postCreated}
      onClose={onClose}
    >
      <TextField label={words.agency.postTitle} {...field('title')} required />
      <Checkbox
        label={words.agency.isHead}
        checked={value.isHead ?? false}
        onChange={(event) => change({ isHead: event.currentTarget.checked })}
      />
      <SelectField
        label={words.agency.role}
        description={words.agency.roleHelp}
        placeholder={words.agency.roleNone}
        options={builtInRoles.map((role) => ({ value: role, label: words.role[role] }))}
        value={value.role ?? ''}
        onChange={(role) => change({ role: role || null })}
        error={faultAt('/role')}
      />
    </FormPanel>
  )
}

function AddArea({ shown: { row }, onClose }: FormProps) {
  const words = useUnitWords()
  const { today } = useSignIn().office
  const form = useForm(assignAgencyArea, { agencyId: row.id, validFrom: today })
  const { value, change, field, faultAt } = form
  const territories = useTerritoryChoices(value.validFrom || today)
  return (
    <FormPanel
      title={`${words.agency.addArea}: ${row.shortName}`}
      act={words.agency.addArea}
      form={form}
      done={words.agency.areaAdded}
      onClose={onClose}
    >
      <SelectField
        label={words.agency.territory}
        options={territories}
        value={value.territoryId ?? ''}
        onChange={(territoryId) => change({ territoryId })}
        error={faultAt('/territoryId')}
        required
      />
      <FromField {...field('validFrom')} />
      <BasisField {...field('legalBasis')} required />
    </FormPanel>
  )
}
