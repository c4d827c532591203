// Behind every page of an administrator: the bell says when the backup failed, is too old, or lacks files.
import { useEffect } from 'react'
import { showBackup } from '../../machine/lastBackup.ts'
import { machineWords } from '../../machine/words.ts'
import { ring } from '../bell.ts'
import { useMayI } from '../useMayI.ts'
import { useRead } from '../useRead.ts'
import { useWords } from '../useWords.ts'

const everyMs = 10 * 60_000

export default function BackupCompanion() {
  const { bell } = useWords(machineWords)
  const isAsked = useMayI()(showBackup)
  const { data } = useRead(showBackup, {}, { enabled: isAsked, staleMs: everyMs })
  const state = data?.backupState
  useEffect(() => {
    const text = state && state !== 'well' && state !== 'never' ? bell[state] : undefined
    ring('backup', text ? { text, to: '/sao-luu' } : undefined)
  }, [state, bell])
  return null
}
