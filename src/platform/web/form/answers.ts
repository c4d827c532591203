// What the fields of a form share: each knows its question, its answer, how to change it, what is wrong with it.
import type { ChangeEvent } from 'react'

interface Form<Draft> {
  readonly draft: Draft
  readonly set: (changes: Partial<Draft>) => void
  /** The sentence for the field at this JSON pointer. */
  readonly faultAt: (pointer: string) => string | undefined
}

/** The names of `Draft` whose answers are `Value`. */
type Names<Draft, Value> = { [Name in keyof Draft]: Draft[Name] extends Value ? Name : never }[keyof Draft] & string

/**
 * Binds fields to the draft of a form: `<DateField {...answer('heldOn')} />`, `<TextInput {...text('placeName')} />`. The
 * question is the label of that name, the fault that of the pointer `/name`; either can be given otherwise.
 */
export function answersOf<Draft extends object>(
  { draft, set, faultAt }: Form<Draft>,
  labels: { readonly [name: string]: unknown },
) {
  const labelOf = (name: string) => {
    const label = labels[name]
    return typeof label === 'string' ? label : name
  }
  const size = 'md' as const
  return {
    answer: <Name extends keyof Draft & string>(name: Name, { label = labelOf(name), pointer = `/${name}` } = {}) => ({
      label,
      value: draft[name],
      onChange: (value: Draft[Name]) => set({ [name]: value } as unknown as Partial<Draft>),
      error: faultAt(pointer),
      size,
    }),
    text: (name: Names<Draft, string>, { label = labelOf(name), pointer = `/${name}` } = {}) => ({
      label,
      value: draft[name] as string,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
        set({ [name]: event.currentTarget.value } as unknown as Partial<Draft>),
      error: faultAt(pointer),
      size,
    }),
  }
}

/** Rows with an id and a name as the options of a list to choose from. */
export function optionsOf(rows: readonly { readonly id: string; readonly name: string }[] | undefined) {
  return rows?.map(({ id, name }) => ({ value: id, label: name })) ?? []
}
