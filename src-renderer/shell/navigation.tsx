import {
  BarChartOutlined,
  BookOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  ImportOutlined,
  ScheduleOutlined,
  SettingOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import { type PageName, pageNames, usePageLink } from '../filter/page-link.ts';
import { useTexts } from '../texts/texts.ts';
import styles from './navigation.module.css';

const icons: Readonly<Record<PageName, ComponentType>> = {
  overview: DashboardOutlined,
  import: ImportOutlined,
  discipline: ScheduleOutlined,
  findings: WarningOutlined,
  visits: FileDoneOutlined,
  regulations: BookOutlined,
  reports: BarChartOutlined,
  settings: SettingOutlined,
};

/** The pages; links keep the filter. */
export function Navigation() {
  const { shell } = useTexts();
  const linkTo = usePageLink();
  return (
    <nav className={styles.navigation} aria-label={shell.navigation}>
      <div className={styles.product}>
        <span className={styles.name}>{shell.product}</span>
        <span className={styles.line}>{shell.productLine}</span>
      </div>
      <ul>
        {pageNames.map((page) => {
          const Icon = icons[page];
          return (
            <li key={page}>
              <NavLink to={linkTo(page)} className={styles.link ?? ''} title={shell.pages[page]}>
                <Icon />
                <span className={styles.label}>{shell.pages[page]}</span>
              </NavLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
