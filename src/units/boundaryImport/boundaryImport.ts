// One import of boundaries: opened (nothing written), written, undone. Pure.

export const boundaryImportStatuses = ['open', 'written', 'undone'] as const
export type BoundaryImportStatus = (typeof boundaryImportStatuses)[number]
