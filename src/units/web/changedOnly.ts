/** The input of an amendment: what is as it was before is left out. */
export function changedOnly<Input extends object>(input: Input, before: object): Input {
  const was = before as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(input).filter(([name, value]) => !Object.hasOwn(was, name) || was[name] !== value),
  ) as Input
}
