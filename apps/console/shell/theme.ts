import { type CSSVariablesResolver, colorsTuple, createTheme } from '@mantine/core';

/** Paper and ink: one accent, hairlines, corners of 4 px, and nothing that floats. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent: colorsTuple('#1f4e79') },
  defaultRadius: 4,
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '18px', xl: '22px' },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  // A target of 24 px at least, wherever it stands.
  components: { Checkbox: { defaultProps: { size: 'md' } }, Radio: { defaultProps: { size: 'md' } } },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

const both = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--ground)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--control)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--overdue)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  // On what is filled the kit writes in its white, in either theme.
  '--mantine-color-white': 'var(--on-accent)',
};

/** What fields and menus are made of has no name of its own in the kit: it takes these shades of its greys. */
const light = { ...both, '--mantine-color-gray-4': 'var(--control)' };
const dark = { ...both, '--mantine-color-dark-4': 'var(--control)', '--mantine-color-dark-6': 'var(--surface)' };

/** The kit's colours are ours, so that both themes come from one place. */
export const colours: CSSVariablesResolver = () => ({ variables: {}, light, dark });
