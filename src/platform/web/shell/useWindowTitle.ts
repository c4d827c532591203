import { useEffect } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { pageTitle } from '../pageTitle.ts'
import { useSignIn } from '../signIn.ts'
import { useWords } from '../useWords.ts'

/** `Bảng nhiệm vụ · Đại Ngàn`, with the mark of invented data in front. */
export function useWindowTitle() {
  const words = useWords(platformWords)
  const { office } = useSignIn()
  const { title } = pageTitle.use()
  useEffect(() => {
    const mark = office.isDemonstration ? [words.shell.demonstrationShort] : []
    document.title = [...mark, title, words.name].filter(Boolean).join(' · ')
  }, [title, words, office.isDemonstration])
}
