import { useMemo } from 'react'
import { useWords } from '../../platform/web/useWords.ts'
import { taskWords } from '../taskWords.ts'
import { usePlansWords } from './usePlansWords.ts'

/** The words of the pages of tasks, with those of every page of the plan. */
export function useTaskWords() {
  const every = usePlansWords()
  const own = useWords(taskWords)
  const words = useMemo(() => ({ ...every.words, ...own }), [every.words, own])
  return { ...every, words }
}
