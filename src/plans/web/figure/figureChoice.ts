/** `1.2.sessions` is the whole figure, `1.2.sessions@<territory id>` one territory's part of it. */
export function figureChoice(open: string): { readonly figureId: string; readonly territoryId?: string } {
  const [figureId = '', territoryId] = open.split('@')
  return territoryId ? { figureId, territoryId } : { figureId }
}

export const figureOf = (figureId: string, territoryId: string) => `${figureId}@${territoryId}`
