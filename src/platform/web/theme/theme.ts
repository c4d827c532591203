// The look as a Mantine theme: scales, roles as CSS variables, type steps, sizes.
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core'
import { darkRoles, lightRoles, roleVariables } from '../../look/roles.ts'
import { scales } from '../../look/scales.ts'

const tuple = (scale: readonly string[]) => scale as unknown as MantineColorsTuple

export const theme = createTheme({
  colors: {
    da: tuple(scales.da),
    dem: tuple(scales.dem),
    dark: tuple(scales.dem),
    gray: tuple(scales.da),
    ngan: tuple(scales.ngan),
    dat: tuple(scales.dat),
    red: tuple(scales.dat),
    nang: tuple(scales.nang),
    nuoc: tuple(scales.nuoc),
    man: tuple(scales.man),
  },
  primaryColor: 'ngan',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input)
    // The ink on a filled control follows the theme: white on dark green, the darkest green on light green.
    return input.variant === 'filled' ? { ...usual, color: 'var(--on-main-button)' } : usual
  },
  black: scales.da[9],
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--letters)',
  fontFamilyMonospace: 'var(--digits)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.34', sm: '1.385', md: '1.43', lg: '1.44', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  headings: {
    fontFamily: 'var(--letters)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '20px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  breakpoints: { xs: '30em', sm: '40em', md: '56.25em', lg: '75em', xl: '90em' },
  components: {
    // The title too is read: its colour would be too pale on its own tint.
    Alert: { styles: { title: { color: 'var(--text)' } } },
    Button: { defaultProps: { size: 'sm', variant: 'filled' }, styles: { root: { fontWeight: 500 } } },
    InputWrapper: {
      styles: { label: { fontWeight: 500, marginBottom: 4 }, description: { color: 'var(--text-3)', fontSize: 12 } },
    },
    Checkbox: { styles: { description: { color: 'var(--text-3)', fontSize: 12 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 180 } } },
    Menu: { defaultProps: { transitionProps: { duration: 120 }, shadow: 'md' } },
    Skeleton: { defaultProps: { animate: false } },
  },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...roleVariables(lightRoles),
    '--mantine-color-body': lightRoles.page,
    '--mantine-color-text': lightRoles.text,
    '--mantine-color-dimmed': lightRoles.text3,
    '--mantine-color-placeholder': lightRoles.text3,
    '--mantine-color-anchor': lightRoles.link,
    '--mantine-color-error': lightRoles.bad,
    '--mantine-color-default': lightRoles.surface,
    '--mantine-color-default-hover': lightRoles.hover,
    '--mantine-color-default-color': lightRoles.text,
    '--mantine-color-default-border': lightRoles.strongLine,
    '--mantine-color-disabled-color': lightRoles.text3,
  },
  dark: {
    ...roleVariables(darkRoles),
    '--mantine-color-body': darkRoles.page,
    '--mantine-color-text': darkRoles.text,
    '--mantine-color-dimmed': darkRoles.text3,
    '--mantine-color-placeholder': darkRoles.text3,
    '--mantine-color-anchor': darkRoles.link,
    '--mantine-color-error': darkRoles.bad,
    '--mantine-color-default': darkRoles.surface,
    '--mantine-color-default-hover': darkRoles.hover,
    '--mantine-color-default-color': darkRoles.text,
    '--mantine-color-default-border': darkRoles.strongLine,
    '--mantine-color-disabled-color': darkRoles.text3,
  },
})
