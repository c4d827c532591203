// What a browser calls itself, shortened to what a person knows a device by. The names are the makers' own.

const browsers = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc_browser/i, 'Coc Coc'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone, iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** `Chrome, Windows`; what is not known stays as it is, shortened. */
export function deviceName(device: string): string {
  const browser = browsers.find(([sign]) => sign.test(device))?.[1]
  const system = systems.find(([sign]) => sign.test(device))?.[1]
  return browser && system ? `${browser}, ${system}` : device.slice(0, 60)
}
