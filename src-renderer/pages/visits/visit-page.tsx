import { Button } from 'antd';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import type { VisitView } from '../../../src-main/contract/visits.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MomentText } from '../../components/moment-text.tsx';
import { QueryGate } from '../../components/query-gate.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useTexts } from '../../texts/texts.ts';
import { LaterThanMoment, useIsLater } from './later-than-moment.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { useCurrentItem } from './use-current-item.ts';
import { countsOf, itemsOf, useVisit, type VisitWork } from './use-visit.ts';
import { VisitItems } from './visit-items.tsx';
import { nextOpen } from './visit-keys.ts';
import styles from './visit-page.module.css';

/** One visit: its questions, to be answered while it is open and to be read after that. */
export function VisitPage({ visitId }: { visitId: number }) {
  const work = useVisit(visitId);
  return <QueryGate query={work.visit}>{(visit) => <Visit visit={visit} work={work} />}</QueryGate>;
}

function Visit({ visit, work }: { visit: VisitView; work: VisitWork }) {
  const { visits } = useTexts();
  const linkTo = usePageLink();
  const [signing, setSigning] = useState(false);
  const [blank, setBlank] = useState(false);
  const order = itemsOf(visit);
  const place = useCurrentItem(order);
  const isLater = useIsLater(visit);
  const { items, answered, open, findings } = countsOf(visit);
  const isOpen = visit.signedAt === null;
  const failed = [work.answer, work.attach].find(({ isError }) => isError);

  function print(empty: boolean) {
    flushSync(() => setBlank(empty));
    window.addEventListener('afterprint', () => setBlank(false), { once: true });
    window.print();
  }

  return (
    <>
      <div className={styles.page}>
        <header className={styles.head}>
          <About visit={visit} />
          <div className={styles.bar}>
            <span role="status" className={styles.progress}>
              {visits.answered(answered, items)}
              {findings > 0 && ` · ${visits.findings(findings)}`}
            </span>
            <progress className={styles.line} max={items} value={answered} aria-label={visits.progress} />
            {isOpen && (
              <Button disabled={open === 0} onClick={() => place.go(nextOpen(order, place.current))}>
                {open === 0 ? visits.allAnswered : visits.nextUnanswered}
              </Button>
            )}
            {!isOpen && findings > 0 && !isLater && (
              <Link
                to={linkTo('findings', {
                  ...{ company: visit.company, from: visit.date, to: visit.date },
                  text: `${visit.no}/`,
                })}
              >
                {visits.seeFindings}
              </Link>
            )}
            <Button onClick={() => print(false)}>{visits.print}</Button>
            <Button onClick={() => print(true)}>{visits.printBlank}</Button>
            {isOpen && (
              <Button type="primary" onClick={() => setSigning(true)}>
                {visits.sign}
              </Button>
            )}
          </div>
          {isOpen && <KeyHelp />}
          {visit.note !== null && (
            <p className={styles.note}>
              {visits.signNote}
              {visits.colon}
              {visit.note}
            </p>
          )}
          {!isOpen && <LaterThanMoment visit={visit} />}
          {failed && <ErrorNotice error={failed.error} />}
        </header>
        <VisitItems visit={visit} work={work} place={place} />
      </div>
      <SignDialog
        open={signing}
        visit={visit}
        sign={work.sign}
        onClose={() => setSigning(false)}
        afterClose={() => !isOpen && place.go(place.current)}
      />
      <PrintSheet visit={visit} blank={blank} />
    </>
  );
}

function About({ visit }: { visit: VisitView }) {
  const { visits, common } = useTexts();
  const linkTo = usePageLink();
  const { no, company, place, where, date, inspectors, openedAt, openedBy, signedAt, signedBy } = visit;
  return (
    <>
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{visits.heading(no)}</h2>
        <span className={styles.about}>
          {signedAt === null ? (
            <>
              {visits.openedBy(openedBy)} <MomentText at={openedAt} toMinute />
            </>
          ) : (
            <>
              {visits.signedBy(signedBy ?? '')} <MomentText at={signedAt} toMinute />
            </>
          )}
        </span>
        <Link className={styles.back ?? ''} to={linkTo('visits')}>
          {visits.back}
        </Link>
      </div>
      <p>
        {company} · {visits.places[place]} · {where} · {date} · {inspectors.join(common.listComma)}
      </p>
    </>
  );
}

/** Keys that stand on no button. */
function KeyHelp() {
  const { visits } = useTexts();
  return (
    <p className={styles.keys}>
      {visits.keyList.map(([key, meaning]) => (
        <span key={key}>
          <kbd>{key}</kbd> {meaning}
        </span>
      ))}
    </p>
  );
}
