import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Shades of what can be acted on; the sixth is `--sea` by day, the third by night. */
const sea: MantineColorsTuple = [
  '#eef6f6',
  '#d8e8e8',
  '#b3d6d8',
  '#86cdd0',
  '#4f9fa6',
  '#22737e',
  '#0c5a66',
  '#0a4c57',
  '#083e47',
  '#062f36',
]

/** Shades of what is flagged or cannot be undone. */
const flag: MantineColorsTuple = [
  '#fdf1ee',
  '#f8dcd5',
  '#f2bfb2',
  '#ff9c82',
  '#d96b50',
  '#bd4930',
  '#a4321c',
  '#8b2a18',
  '#712213',
  '#571a0f',
]

/** Shades of the night, for what Mantine draws in no colour of ours: what is disabled, and the edges of fields. */
const dark: MantineColorsTuple = [
  '#e9f0ee',
  '#c9d6d6',
  '#a8babe',
  '#738c93',
  '#3f5861',
  '#2c434b',
  '#213740',
  '#162a32',
  '#0f1f26',
  '#0a191f',
]

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: { sea, flag, dark },
  fontFamily: 'var(--face)',
  fontFamilyMonospace: 'var(--face-code)',
  headings: { fontFamily: 'var(--face)', fontWeight: '700' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
})

const tokens = {
  '--mantine-color-body': 'var(--fog)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--flag)',
  '--mantine-color-anchor': 'var(--sea)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--sea-wash)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
}

/** Mantine's colours are the tokens of the design: one place for each. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens })
