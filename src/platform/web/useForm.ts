import { useState } from 'react'
import type { CommandContract, InputOf, OutputOf } from '../contract.ts'
import { faultsOf } from '../faults.ts'
import type { FieldFault } from '../problem.ts'
import { faultSentence } from './problemWords.ts'
import { type Outcome, useCommand } from './useCommand.ts'
import { useLanguage } from './useWords.ts'

/**
 * A form over a command's schema: what was entered, each field's fault in words (by the schema here, by the rules on the
 * server), sending. For forms that are filled in outdoors, `useDraft` and `useCommand` together.
 */
export function useForm<Contract extends CommandContract>(
  contract: Contract,
  first: Partial<InputOf<Contract>>,
  options: {
    /** The input as `made` makes it of what was entered. */
    readonly made?: (input: InputOf<Contract>) => InputOf<Contract>
  } = {},
) {
  type Input = InputOf<Contract>
  const [value, setValue] = useState(first)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const command = useCommand(contract)
  const language = useLanguage()
  const change = (changes: Partial<Input>) => setValue((before) => ({ ...before, ...changes }))
  /** The sentence beside the field at this JSON pointer. */
  const faultAt = (pointer: string): string | undefined => {
    const fault = faults.find(({ path }) => path === pointer)
    return fault ? faultSentence(fault, language) : command.faultAt(pointer)
  }
  return {
    value,
    change,
    faultAt,
    /** What a field shows and how it is changed: `<TextField label=… {...form.field('name')} />`. */
    field: <Name extends keyof Input & string>(name: Name) => ({
      value: value[name],
      onChange: (next: Input[Name]) => change({ [name]: next } as unknown as Partial<Input>),
      error: faultAt(`/${name}`),
    }),
    problem: command.problem,
    isSending: command.isSending,
    /** Sends; undefined when something is not right: then the fields say what. */
    async submit(): Promise<Outcome<OutputOf<Contract>> | undefined> {
      const entered = JSON.parse(JSON.stringify(value)) as Input
      const input = options.made?.(entered) ?? entered
      const found = faultsOf(contract.input, input)
      setFaults(found)
      return found.length > 0 ? undefined : command.send(input)
    },
    reset() {
      setValue(first)
      setFaults([])
      command.reset()
    },
  }
}
