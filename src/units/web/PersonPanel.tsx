// One person beside the list: posts with dates, account, and what can be done.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useForm } from '../../platform/web/useForm.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { createAccount } from '../accountContract.ts'
import { amendPerson, assignPost, endPostHolding, type PersonRow } from '../peopleContract.ts'
import { AssignPostTo } from './AssignPostTo.tsx'
import { CreateAccount } from './CreateAccount.tsx'
import { changedOnly } from './changedOnly.ts'
import { EndForm } from './EndForm.tsx'
import { Facts } from './Facts.tsx'
import { FormPanel } from './FormPanel.tsx'
import { TextField } from './TextField.tsx'
import { useUnitWords } from './useUnitWords.ts'
import { validityText } from './validityText.ts'

interface PersonPanelProps {
  readonly person: PersonRow
  readonly onClose: () => void
}

type Act = 'amend' | 'assign' | 'account' | { readonly ending: PersonRow['posts'][number] }

export function PersonPanel({ person, onClose }: PersonPanelProps) {
  const words = useUnitWords()
  const [act, setAct] = useState<Act>()
  const back = () => setAct(undefined)
  if (act === 'amend') return <AmendPerson person={person} onClose={back} />
  if (act === 'assign') return <AssignPostTo person={person} onClose={back} />
  if (act === 'account') return <CreateAccount person={person} onClose={back} />
  if (act)
    return (
      <EndForm
        contract={endPostHolding}
        about={{ postHoldingId: act.ending.postHoldingId }}
        title={`${words.agency.endHolding}: ${person.name}, ${act.ending.title}`}
        act={words.agency.endHolding}
        done={words.agency.holdingEnded}
        onClose={back}
      />
    )
  return <ShownPerson person={person} onClose={onClose} onAct={setAct} />
}

function ShownPerson({ person, onClose, onAct }: PersonPanelProps & { readonly onAct: (act: Act) => void }) {
  const words = useUnitWords()
  const mayI = useMayI()
  return (
    <SidePanel title={person.name} onClose={onClose} width={400}>
      <Stack gap={16}>
        <Facts
          facts={[
            [words.person.telephone, person.telephone ?? words.general.notEntered],
            [
              words.person.columns.userName,
              person.userName ? (
                <PageLink key="account" to={`/tai-khoan?tk=${person.accountId}`}>
                  {person.userName}
                </PageLink>
              ) : (
                words.person.noAccount
              ),
            ],
          ]}
        />
        {person.posts.length === 0 ? <Text c="dimmed">{words.person.noPost}</Text> : null}
        {person.posts.map((post) => (
          <div key={post.postHoldingId}>
            <Text fw={600}>
              {post.title}
              {post.isActing ? `, ${words.agency.acting}` : ''}
            </Text>
            <Text>
              <PageLink to={`/co-quan/${post.agencyId}`}>{post.agencyName}</PageLink>
            </Text>
            <Group justify="space-between" gap={8}>
              <Text size="sm" c="dimmed">
                {validityText(post, words)}
              </Text>
              {mayI(endPostHolding) && post.validTo === null ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  color="gray"
                  c="var(--text-2)"
                  aria-label={`${words.agency.endHolding}: ${post.title}, ${post.agencyName}`}
                  onClick={() => onAct({ ending: post })}
                >
                  {words.agency.endHolding}
                </Button>
              ) : null}
            </Group>
          </div>
        ))}
        <Stack gap={8}>
          {mayI(createAccount) && person.accountId === null ? (
            <Button onClick={() => onAct('account')}>{words.person.openAccount}</Button>
          ) : null}
          {mayI(assignPost) ? (
            <Button variant="default" onClick={() => onAct('assign')}>
              {words.person.assign}
            </Button>
          ) : null}
          {mayI(amendPerson) ? (
            <Button variant="default" onClick={() => onAct('amend')}>
              {words.person.amend}
            </Button>
          ) : null}
        </Stack>
      </Stack>
    </SidePanel>
  )
}

function AmendPerson({ person, onClose }: PersonPanelProps) {
  const words = useUnitWords()
  const before = { name: person.name, telephone: person.telephone }
  const form = useForm(amendPerson, { personId: person.id, ...before }, { made: (input) => changedOnly(input, before) })
  const { value, change, field, faultAt } = form
  return (
    <FormPanel
      title={`${words.person.amend}: ${person.name}`}
      act={words.person.amend}
      form={form}
      done={words.person.amended}
      onClose={onClose}
    >
      <TextField label={words.person.name} {...field('name')} />
      <TextField
        label={words.person.telephone}
        description={words.person.telephoneHelp}
        value={value.telephone}
        onChange={(telephone) => change({ telephone: telephone || null })}
        error={faultAt('/telephone')}
        inputMode="tel"
      />
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
