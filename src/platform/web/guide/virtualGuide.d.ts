/** Made by the build out of docs/guide (scripts/guide.ts). */
declare module 'virtual:guide' {
  export const guide: import('../../guide/guide.ts').Guide
  /** By name: the address of the picture. */
  export const pictures: Readonly<Record<string, string>>
}
