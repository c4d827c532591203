// A photo or a scan as everybody but the store sees it.

/**
 * What a file is for: a photo is shown to those who may see the record; a scan only to those who may open originals; a
 * document (a decision, a voucher: PDF or picture) to every signed-in person who has its address; a file of boundaries or a
 * table is read by an import and kept as what it was made from, a file of a map layer likewise; an issued file (DOCX, PDF, XLSX of a signed report) is kept
 * byte for byte, and opened where what it belongs to is shown.
 */
export const filePurposes = ['photo', 'scan', 'document', 'boundaries', 'table', 'issued', 'layer'] as const
export type FilePurpose = (typeof filePurposes)[number]

/** `thumbnail` 320 px and `screen` 1280 px WebP, `full` the cleaned JPEG for paper, `original` the bytes as they came. */
export const fileVariants = ['thumbnail', 'screen', 'full', 'original'] as const
export type FileVariant = (typeof fileVariants)[number]

export const fileLimits = {
  photoBytes: 25 * 1024 * 1024,
  scanBytes: 40 * 1024 * 1024,
  documentBytes: 40 * 1024 * 1024,
  boundariesBytes: 40 * 1024 * 1024,
  tableBytes: 20 * 1024 * 1024,
  /**
   * An archive of tiles of one commune in colour pictures is some hundred MB, a country's plots about 1 GB; what is read whole has a
   * limit of its own.
   */
  layerBytes: 2 * 1024 ** 3,
  issuedBytes: 80 * 1024 * 1024,
  /** Phone cameras make 8 to 108 million; what is above is refused before it is unpacked. */
  pixels: 120_000_000,
  thumbnailPixels: 320,
  screenPixels: 1280,
  fullPixels: 4096,
} as const

/** What `POST /api/files` answers. A command refers to `fileId`. */
export interface UploadedFile {
  readonly fileId: string
  readonly purpose: FilePurpose
  readonly name: string
  readonly mediaType: string
  readonly width: number | null
  readonly height: number | null
  readonly sizeBytes: number
  /** When and where the camera says that it was taken; null = the photo does not say. */
  readonly takenAt: string | null
  readonly place: { readonly lon: number; readonly lat: number } | null
}

/** The address of one variant. */
export function fileAddress(fileId: string, variant: FileVariant): string {
  return `/api/files/${fileId}/${variant}`
}
