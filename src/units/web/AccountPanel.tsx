// One account beside the list: its state, and what an administrator does with it.
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { instantText, timeText } from '../../platform/format.ts'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { notify } from '../../platform/web/notices.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { StateChip, type Tone } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { type AccountRow, closeAccount, renewAccountLink, reopenAccount } from '../accountContract.ts'
import { showOpenWork } from '../handOver/contract.ts'
import { handOverWords } from '../handOver/words.ts'
import { secondFactorWords } from '../secondFactor/words.ts'
import { resetSecondFactor } from '../secondFactorContract.ts'
import { Facts } from './Facts.tsx'
import { FormPanel } from './FormPanel.tsx'
import { type OneTimeLink, OneTimeLinkPanel } from './OneTimeLinkPanel.tsx'
import { roleName } from './roleName.ts'
import { TextField } from './TextField.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface AccountPanelProps {
  readonly account: AccountRow
  readonly onClose: () => void
}

const tones: Readonly<Record<AccountRow['accountState'], Tone>> = {
  open: 'good',
  waiting: 'warning',
  resting: 'warning',
  closed: 'neutral',
}

export function AccountStateChip({ account }: { readonly account: AccountRow }) {
  const words = useUnitWords()
  const { accountState, restsUntil } = account
  return (
    <StateChip tone={tones[accountState]}>
      {accountState === 'resting' && restsUntil
        ? words.account.restsUntil(timeText(restsUntil))
        : words.accountState[accountState]}
    </StateChip>
  )
}

export function AccountPanel({ account, onClose }: AccountPanelProps) {
  const [act, setAct] = useState<'close' | 'reopen'>()
  const [link, setLink] = useState<OneTimeLink>()
  if (link) return <OneTimeLinkPanel link={link} name={account.personName} onClose={() => setLink(undefined)} />
  if (act) return <ChangeState account={account} act={act} onClose={() => setAct(undefined)} />
  return <ShownAccount account={account} onClose={onClose} onAct={setAct} onLink={setLink} />
}

interface ShownAccountProps extends AccountPanelProps {
  readonly onAct: (act: 'close' | 'reopen') => void
  readonly onLink: (link: OneTimeLink) => void
}

function ShownAccount({ account, onClose, onAct, onLink }: ShownAccountProps) {
  const words = useUnitWords()
  const secondWords = useWords(secondFactorWords)
  const handWords = useWords(handOverWords)
  const mayI = useMayI()
  const renewing = useCommand(renewAccountLink)
  const renew = async () => {
    const outcome = await renewing.send({ accountId: account.id })
    if (outcome?.state !== 'accepted') return
    notify(words.account.renewed)
    onLink(outcome.answer)
  }
  const isClosed = account.accountState === 'closed'
  return (
    <SidePanel title={account.userName} onClose={onClose} width={400}>
      <Stack gap={16}>
        <div>
          <AccountStateChip account={account} />
          {account.closedAt ? (
            <Text size="sm" mt={6}>
              {words.account.closedAt(instantText(account.closedAt), account.closedReason ?? '')}
            </Text>
          ) : null}
          {account.hasSecondFactor ? (
            <Text size="sm" mt={6}>
              {secondWords.on}
            </Text>
          ) : null}
          {account.mustChangePassword ? (
            <Text size="sm" mt={6}>
              {words.account.mustChange}
            </Text>
          ) : null}
        </div>
        <Facts
          facts={[
            [
              words.account.columns.personName,
              <PageLink key="who" to={`/nguoi?nguoi=${account.personId}`}>
                {account.personName}
              </PageLink>,
            ],
            [words.account.columns.postTitles, account.postTitles.join(', ') || words.person.noPost],
            [
              words.account.columns.roles,
              account.roles.map((role) => roleName(role, words)).join(', ') || words.general.none,
            ],
            [
              words.account.columns.lastSignInAt,
              account.lastSignInAt ? instantText(account.lastSignInAt) : words.account.never,
            ],
            [
              words.account.columns.signInCount,
              <PageLink key="open" to={`/phien-dang-nhap?ai=moi&tim=${encodeURIComponent(account.userName)}`}>
                {String(account.signInCount)}
              </PageLink>,
            ],
            [words.account.columns.createdAt, instantText(account.createdAt)],
          ]}
        />
        <ProblemNote problem={renewing.problem} />
        <Stack gap={8}>
          {!isClosed && mayI(renewAccountLink) ? (
            <Button variant="default" onClick={() => void renew()} loading={renewing.isSending}>
              {words.account.renew}
            </Button>
          ) : null}
          {!isClosed && mayI(closeAccount) ? (
            <Button variant="default" onClick={() => onAct('close')}>
              {words.account.close}
            </Button>
          ) : null}
          <Button component={PageLink} to={`/ban-giao/${account.id}`} variant="default">
            {handWords.handOver}
          </Button>
          <Button component={PageLink} to={`/nhat-ky?tk=${account.id}`} variant="default">
            {handWords.activity}
          </Button>
          {account.hasSecondFactor && mayI(resetSecondFactor) ? <ResetSecondFactor accountId={account.id} /> : null}
          {isClosed && mayI(reopenAccount) ? (
            <Button variant="default" onClick={() => onAct('reopen')}>
              {words.account.reopen}
            </Button>
          ) : null}
        </Stack>
      </Stack>
    </SidePanel>
  )
}

/** What is open in the name of an account about to be closed. */
function StillOpen({ accountId }: { readonly accountId: string }) {
  const words = useWords(handOverWords)
  const { data } = useRead(showOpenWork, { accountId })
  if (!data || data.posts.length + data.openWork.length === 0) return null
  return (
    <Text size="sm">
      {words.stillOpen(data.posts.length, data.openWork.length)}{' '}
      <PageLink to={`/ban-giao/${accountId}`}>{words.handOver}</PageLink>
    </Text>
  )
}

function ResetSecondFactor({ accountId }: { readonly accountId: string }) {
  const words = useWords(secondFactorWords)
  const resetting = useCommand(resetSecondFactor)
  const reset = async (reason: string) => {
    if (!(await resetting.send({ accountId, reason }))) return false
    notify(words.resetDone)
    return true
  }
  return (
    <ReasonButton
      label={words.reset}
      question={words.resetWhy}
      isSending={resetting.isSending}
      problem={resetting.problem}
      onSend={reset}
    />
  )
}

function ChangeState({ account, act, onClose }: AccountPanelProps & { readonly act: 'close' | 'reopen' }) {
  const words = useUnitWords()
  const isClosing = act === 'close'
  const form = useForm(isClosing ? closeAccount : reopenAccount, { accountId: account.id })
  const reopening = useCommand(reopenAccount)
  const takeBack = () => reopening.send({ accountId: account.id, reason: words.account.takenBack })
  return (
    <FormPanel
      title={`${words.account[act]}: ${account.userName}`}
      {...(isClosing ? { why: words.account.closeWhy } : {})}
      act={words.account[act]}
      form={form}
      done={() => {
        if (isClosing) notify(words.account.closed, takeBack)
        else notify(words.account.reopened)
        onClose()
      }}
      onClose={onClose}
    >
      {isClosing ? <StillOpen accountId={account.id} /> : null}
      <TextField
        label={words.general.reason}
        description={words.general.reasonHelp}
        value={form.value.reason}
        onChange={(reason) => form.change({ reason })}
        error={form.faultAt('/reason')}
        isLong
        required
      />
    </FormPanel>
  )
}
