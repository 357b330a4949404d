import { useLocation } from 'react-router';
import { CompanyPicker } from '../filter/company-picker.tsx';
import { pageNames } from '../filter/page-link.ts';
import { PeriodPicker } from '../filter/period-picker.tsx';
import { useTexts } from '../texts/texts.ts';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { MomentControl } from './moment-control.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** Pages whose contents the shared filter narrows. On the others it is kept in the address, but not shown. */
const filtered: ReadonlySet<string> = new Set(['overview', 'discipline', 'findings', 'regulations']);

/** The page's name, the filter that it shares, the moment of all answers, language and theme. */
export function Header() {
  const { shell } = useTexts();
  const { pathname } = useLocation();
  const page = pageNames.find((name) => pathname === `/${name}`);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{page === undefined ? '' : shell.pages[page]}</h1>
      {page !== undefined && filtered.has(page) && (
        <search className={styles.filter} aria-label={shell.filter}>
          <PeriodPicker />
          <CompanyPicker />
        </search>
      )}
      <div className={styles.aside}>
        <MomentControl />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
