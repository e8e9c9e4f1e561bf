import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const runwayBlue: MantineColorsTuple = [
  '#eef1fe',
  '#dbe2fc',
  '#b7c4f8',
  '#9db1ff',
  '#6f88ea',
  '#4866d8',
  '#2c4fcb',
  '#2743b0',
  '#203890',
  '#1a2d73',
];

const runwayDark: MantineColorsTuple = [
  '#eef1f5',
  '#c5ccd6',
  '#a9b2be',
  '#8b95a3',
  '#3a434f',
  '#2f3742',
  '#222831',
  '#1b2027',
  '#161a20',
  '#14181e',
];

export const theme = createTheme({
  primaryColor: 'runway',
  primaryShade: 6,
  colors: { runway: runwayBlue, dark: runwayDark },
  fontFamily: "'Inter Variable', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 8,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: {
      styles: { title: { fontSize: 15, fontWeight: 650 } },
      defaultProps: { centered: true, radius: 12, transitionProps: { duration: 0 } },
    },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, transitionProps: { duration: 0 } } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, position: 'bottom-end' } },
  },
});

/** Mantine's own shades fall short of AA contrast in places; these reach it on both schemes. */
export const resolveColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#12161f',
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#656d78',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#d5dae2',
    '--mantine-color-anchor': '#2c4fcb',
  },
  dark: {
    '--mantine-color-body': '#1b2027',
    '--mantine-color-text': '#eef1f5',
    '--mantine-color-dimmed': '#a9b2be',
    '--mantine-color-placeholder': '#9aa4b1',
    '--mantine-color-error': '#ff9b90',
    '--mantine-color-default': '#222831',
    '--mantine-color-default-hover': '#2a313b',
    '--mantine-color-default-border': '#3a434f',
    '--mantine-color-anchor': '#9db1ff',
  },
});
