import { Alert } from 'antd';
import { Link } from 'react-router';
import { useWindowState } from '../engine/engine-context.tsx';
import { usePageLink } from '../filter/page-link.ts';
import { useTexts } from '../texts/texts.ts';

/** Says that deadlines cannot be determined because the days off of a year are not on file; nothing where they are. */
export function MissingCalendar() {
  const { settings, common } = useTexts();
  const { missingCalendarYears: years } = useWindowState();
  const linkTo = usePageLink();
  if (years.length === 0) return null;
  return (
    <div>
      <Alert
        type="warning"
        showIcon
        title={settings.missing(years.join(common.listComma))}
        action={<Link to={linkTo('settings')}>{settings.goCalendar}</Link>}
      />
    </div>
  );
}
