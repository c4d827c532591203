/** The name of an agency as official documents write it: a committee is not abbreviated there. */
export const inFull = (name: string) => name.replace(/^UBND\b/, 'Ủy ban nhân dân')
