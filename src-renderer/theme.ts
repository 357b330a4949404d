import { type ThemeConfig, theme } from 'antd';
import type { Language } from '../src-main/contract/texts/language.ts';

/**
 * The design language: every colour, size and face of the window is decided here. antd gets it as tokens, style sheets
 * and charts as `--nd-…` variables. Text meets a contrast of 4.5 on every ground it is used on, in both modes.
 */

export type Mode = 'light' | 'dark';

interface Palette {
  /** Behind the cards. */
  readonly page: string;
  readonly surface: string;
  /** Popups, and rows under the pointer. */
  readonly raised: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly textSecondary: string;
  readonly textTertiary: string;
  readonly primary: string;
  readonly primarySoft: string;
  readonly onPrimary: string;
  /** The five answers, as text and marks, and as grounds under text. */
  readonly compliant: string;
  readonly compliantSoft: string;
  readonly violation: string;
  readonly violationSoft: string;
  readonly pending: string;
  readonly pendingSoft: string;
  readonly undeterminable: string;
  readonly undeterminableSoft: string;
  /** Grounds of the heat map, from the best to the worst. */
  readonly heatGood: string;
  readonly heatWatch: string;
  readonly heatPoor: string;
  readonly heatSevere: string;
  readonly chartRate: string;
  readonly chartShare: string;
  readonly chartFindings: string;
  readonly chartGrid: string;
}

const palettes: Readonly<Record<Mode, Palette>> = {
  light: {
    page: '#f3f5f7',
    surface: '#ffffff',
    raised: '#f6f8fa',
    line: '#dfe4e9',
    lineStrong: '#c3cbd4',
    text: '#1a2430',
    textSecondary: '#4c5865',
    textTertiary: '#616c79',
    primary: '#1a5a96',
    primarySoft: '#e6eff7',
    onPrimary: '#ffffff',
    compliant: '#1b6b50',
    compliantSoft: '#e6f2ed',
    violation: '#ad2318',
    violationSoft: '#fbeae8',
    pending: '#855000',
    pendingSoft: '#fcf2e0',
    undeterminable: '#57507e',
    undeterminableSoft: '#edebf4',
    heatGood: '#f1f7f4',
    heatWatch: '#fcf0d6',
    heatPoor: '#f9d6bb',
    heatSevere: '#efb3a5',
    chartRate: '#1a5a96',
    chartShare: '#7b8794',
    chartFindings: '#e3a79d',
    chartGrid: '#e6eaee',
  },
  dark: {
    page: '#11161c',
    surface: '#192027',
    raised: '#212a33',
    line: '#2c3640',
    lineStrong: '#43505d',
    text: '#e3e8ed',
    textSecondary: '#b0bac4',
    textTertiary: '#98a3ae',
    primary: '#79b1e3',
    primarySoft: '#1e3145',
    onPrimary: '#0e1822',
    compliant: '#74c3a2',
    compliantSoft: '#19322a',
    violation: '#f0968b',
    violationSoft: '#42211f',
    pending: '#dfb066',
    pendingSoft: '#3a2d16',
    undeterminable: '#b3aadd',
    undeterminableSoft: '#2c2942',
    heatGood: '#1b2a26',
    heatWatch: '#38301b',
    heatPoor: '#4d311f',
    heatSevere: '#692b26',
    chartRate: '#79b1e3',
    chartShare: '#8b97a3',
    chartFindings: '#8a4640',
    chartGrid: '#29323b',
  },
};

const CHINESE = '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"';
const LATIN = '"Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans"';
/** Punctuation that both scripts share takes its width from the face that comes first. */
const fonts: Readonly<Record<Language, string>> = {
  zh: `${CHINESE}, ${LATIN}, system-ui, sans-serif`,
  en: `${LATIN}, ${CHINESE}, system-ui, sans-serif`,
};
const FONT_CODE = 'ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono", monospace';

/** What antd draws with. */
export function antdTheme(mode: Mode, language: Language): ThemeConfig {
  const palette = palettes[mode];
  const onSolid = { colorTextLightSolid: palette.onPrimary };
  return {
    algorithm: [
      mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
      (_seed, derived) => ({
        ...(derived ?? theme.defaultAlgorithm(theme.defaultSeed)),
        colorPrimary: palette.primary,
        colorPrimaryHover: palette.primary,
        colorPrimaryActive: palette.primary,
        colorPrimaryText: palette.primary,
        colorPrimaryTextHover: palette.primary,
        colorPrimaryBg: palette.primarySoft,
        colorPrimaryBgHover: palette.primarySoft,
        colorPrimaryBorder: palette.primary,
        colorError: palette.violation,
        colorErrorText: palette.violation,
        colorErrorBg: palette.violationSoft,
        colorErrorBorder: palette.violation,
        colorWarning: palette.pending,
        colorWarningText: palette.pending,
        colorWarningBg: palette.pendingSoft,
        colorWarningBorder: palette.pending,
        colorSuccess: palette.compliant,
        colorSuccessText: palette.compliant,
        colorSuccessBg: palette.compliantSoft,
        colorSuccessBorder: palette.compliant,
        colorInfo: palette.primary,
        colorInfoBg: palette.primarySoft,
        colorInfoBorder: palette.primary,
        colorBgLayout: palette.page,
        colorBgContainer: palette.surface,
        colorBgElevated: mode === 'dark' ? palette.raised : palette.surface,
        colorBorder: palette.lineStrong,
        colorBorderSecondary: palette.line,
        colorText: palette.text,
        colorTextSecondary: palette.textSecondary,
        colorTextTertiary: palette.textTertiary,
        colorTextQuaternary: palette.textTertiary,
      }),
    ],
    token: {
      fontFamily: fonts[language],
      fontFamilyCode: FONT_CODE,
      fontSize: 14,
      borderRadius: 4,
      wireframe: false,
      motion: false,
      colorLink: palette.primary,
      colorLinkHover: palette.primary,
      colorLinkActive: palette.primary,
      colorTextPlaceholder: palette.textTertiary,
      colorTextDescription: palette.textSecondary,
      colorTextHeading: palette.text,
    },
    components: {
      Button: {
        primaryColor: palette.onPrimary,
        dangerColor: palette.onPrimary,
        primaryShadow: 'none',
        defaultShadow: 'none',
      },
      DatePicker: onSolid,
      Drawer: { colorBgElevated: palette.surface },
      Checkbox: { colorWhite: palette.onPrimary },
      Table: {
        headerBg: palette.raised,
        headerColor: palette.textSecondary,
        headerSplitColor: 'transparent',
        rowHoverBg: palette.raised,
        cellPaddingBlockSM: 6,
      },
      Segmented: { trackBg: palette.raised, itemColor: palette.textSecondary },
    },
  };
}

/** What style sheets and charts draw with: `--nd-page`, `--nd-text-secondary` … */
export function cssVariables(mode: Mode, language: Language): ReadonlyMap<string, string> {
  const colours = Object.entries(palettes[mode]).map(
    ([name, colour]) =>
      [`--nd-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour] as const,
  );
  return new Map([...colours, ['--nd-font', fonts[language]], ['--nd-font-code', FONT_CODE]]);
}
