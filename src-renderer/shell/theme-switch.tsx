import { BulbOutlined, DesktopOutlined, MoonOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { Preferences } from '../../src-main/contract/window.ts';
import { usePreferences } from '../engine/use-preferences.ts';
import { useTexts } from '../texts/texts.ts';

type Theme = Preferences['theme'];

const icons: Readonly<Record<Theme, ReactNode>> = {
  light: <BulbOutlined />,
  dark: <MoonOutlined />,
  system: <DesktopOutlined />,
};

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { shell } = useTexts();
  const { preferences, change } = usePreferences();
  const themes = ['light', 'dark', 'system'] as const;
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        selectedKeys: [preferences.theme],
        items: themes.map((name) => ({
          key: name,
          icon: icons[name],
          label: shell.themes[name],
          onClick: () => change({ theme: name }),
        })),
      }}
    >
      <Button
        type="text"
        icon={icons[preferences.theme]}
        aria-label={`${shell.theme}: ${shell.themes[preferences.theme]}`}
      />
    </Dropdown>
  );
}
