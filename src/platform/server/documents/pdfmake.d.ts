// pdfmake ships no types; only what pdf.ts uses is declared.
declare module 'pdfmake' {
  interface PdfMake {
    setFonts(fonts: Record<string, { normal: string; bold: string; italics: string; bolditalics: string }>): void
    setLocalAccessPolicy(policy: (path: string) => boolean): void
    setUrlAccessPolicy(policy: (url: string) => boolean): void
    createPdf(definition: object): { getBuffer(): Promise<Buffer> }
  }
  const pdfmake: PdfMake
  export default pdfmake
}
