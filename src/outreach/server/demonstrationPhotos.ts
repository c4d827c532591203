// Pictures for the demonstration: plainly drawn, with the words that say so on each. They carry no camera's note.
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { photoLabel } from '../seed/demonstration.ts'
import type { SessionForm } from '../session.ts'

export type Scene = SessionForm | 'sign'

const [width, height] = [640, 480]
const font = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf')

/** A scene as JPEG; `variant` changes its colours, so that two photos of one record differ. */
export async function drawnPhoto(scene: Scene, variant: number): Promise<Uint8Array> {
  const label = sharp({
    text: {
      text: `<span foreground="white">${photoLabel}</span>`,
      font: 'Tinos Bold',
      fontfile: font,
      dpi: 190,
      rgba: true,
    },
  }).png()
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${scenes[scene](variant)}
    <rect y="${height - 64}" width="${width}" height="64" fill="#1d2420" fill-opacity="0.82"/></svg>`
  return sharp(Buffer.from(drawing))
    .composite([{ input: await label.toBuffer(), left: 24, top: height - 50 }])
    .jpeg({ quality: 78 })
    .toBuffer()
}

const sky = (variant: number) => ['#cfe3ea', '#e9e2cf', '#dbe6d5', '#e6dcdc'][variant % 4]
const wall = (variant: number) => ['#f0e8d8', '#e7ebe0', '#ece3e6', '#e3e9ef'][variant % 4]
const leaf = (variant: number) => ['#3f7d4e', '#4c8456', '#356b45', '#5a8f5d'][variant % 4]

const box = (x: number, y: number, w: number, h: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`

/** Hills one behind the other. */
function hills(variant: number): string {
  const far = `<path d="M0 250 Q 120 150 260 230 T 520 200 T 640 240 V480 H0Z" fill="#8fb09a"/>`
  const near = `<path d="M0 330 Q 180 230 330 310 T 640 290 V480 H0Z" fill="${leaf(variant)}"/>`
  return box(0, 0, width, height, sky(variant) ?? '') + far + near
}

/** People from behind, row by row. */
function audience(rows: number, perRow: number, top: number, variant: number): string {
  const shirts = ['#5c6b8a', '#8a5c5c', '#5c8a72', '#8a7d5c', '#6f5c8a']
  return Array.from({ length: rows * perRow }, (_, index) => {
    const row = Math.floor(index / perRow)
    const x = 60 + ((index % perRow) + (row % 2) / 2) * (width / perRow) * 0.92
    const y = top + row * 62
    const shirt = shirts[(index * 7 + row + variant) % shirts.length]
    return `<circle cx="${x}" cy="${y}" r="17" fill="#3a2f2a"/><path d="M${x - 30} ${y + 62} q 30 -76 60 0Z" fill="${shirt}"/>`
  }).join('')
}

function speaker(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="16" fill="#c99b7a"/><path d="M${x - 24} ${y + 86} q 24 -112 48 0Z" fill="#3f6b4a"/>`
}

const hall = (variant: number) => box(0, 0, width, height, wall(variant) ?? '') + box(0, 400, width, 80, '#b59a78')

const scenes: Readonly<Record<Scene, (variant: number) => string>> = {
  villageMeeting: (variant) =>
    hall(variant) +
    box(90, 50, 460, 84, '#4d7a58') +
    box(110, 76, 420, 8, '#dbe8d5') +
    box(150, 100, 340, 8, '#dbe8d5') +
    speaker(320, 176) +
    audience(3, 7, 276, variant),
  conference: (variant) =>
    hall(variant) +
    box(60, 30, 520, 120, '#8a3d3d') +
    box(120, 70, 400, 10, '#f0d9a8') +
    box(180, 98, 280, 10, '#f0d9a8') +
    box(210, 214, 220, 60, '#7a5a3c') +
    speaker(320, 170) +
    audience(3, 9, 300, variant),
  atSchool: (variant) =>
    box(0, 0, width, height, sky(variant) ?? '') +
    box(40, 90, 560, 190, '#e8d9a6') +
    box(30, 70, 580, 26, '#9c5b45') +
    [80, 200, 320, 440].map((x) => box(x, 130, 70, 90, '#6f8f9c')).join('') +
    box(0, 280, width, 200, '#c9bd9d') +
    speaker(90, 250) +
    audience(3, 10, 300, variant),
  houseCall: (variant) =>
    hills(variant) +
    `<path d="M190 230 L330 140 L470 230Z" fill="#8d5a43"/>` +
    box(210, 230, 240, 130, '#dcc9a3') +
    box(300, 270, 60, 90, '#6b5137') +
    audience(1, 5, 350, variant) +
    speaker(520, 310),
  loudspeaker: (variant) =>
    hills(variant) +
    box(306, 110, 14, 300, '#5c5c5c') +
    `<path d="M320 120 l90 -34 v92Z" fill="#9aa0a0"/><path d="M306 120 l-90 -34 v92Z" fill="#9aa0a0"/>`,
  contest: (variant) =>
    hall(variant) +
    box(50, 40, 540, 70, '#3f6b8a') +
    box(120, 68, 400, 10, '#e8e3c8') +
    box(60, 240, 520, 40, '#9c7a55') +
    [130, 250, 390, 510].map((x) => speaker(x, 170)).join('') +
    audience(2, 9, 320, variant),
  sign: (variant) =>
    hills(variant) +
    `<path d="M250 480 Q 320 380 300 320 L350 320 Q 380 390 420 480Z" fill="#b99f7d"/>` +
    box(160, 250, 10, 170, '#6b5137') +
    box(290, 250, 10, 170, '#6b5137') +
    box(120, 150, 220, 120, ['#c9a227', '#b5482f', '#2f6d4a', '#c9a227'][variant % 4] ?? '') +
    box(145, 178, 170, 12, '#fff8e6') +
    box(145, 204, 170, 12, '#fff8e6') +
    box(175, 230, 110, 12, '#fff8e6'),
}
