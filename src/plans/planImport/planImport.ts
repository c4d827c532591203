// One plan being entered: opened (nothing written), written, taken back. Pure.

export const planImportKinds = ['file', 'copy', 'byHand'] as const
export const planImportStatuses = ['open', 'written', 'undone'] as const
