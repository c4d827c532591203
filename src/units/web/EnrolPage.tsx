import { Gate } from '../../platform/web/signIn/Gate.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { secondFactorWords } from '../secondFactor/words.ts'
import { EnrolSecondFactor } from './EnrolSecondFactor.tsx'

/** Before the office: the second factor that it requires. */
export default function EnrolPage() {
  const words = useWords(secondFactorWords)
  const { refresh } = useSignIn()
  const { open } = usePageLink()
  const done = async () => {
    await refresh()
    open('/')
  }
  return (
    <Gate title={words.title}>
      <p>{words.mustEnrol}</p>
      <EnrolSecondFactor onDone={() => void done()} />
    </Gate>
  )
}
