import { Button } from 'antd';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { formatMinute } from '../../../src-main/contract/beijing-time.ts';
import type { VisitView } from '../../../src-main/contract/visits.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { QueryGate } from '../../components/query-gate.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useTexts } from '../../texts/texts.ts';
import { KeyHelp } from './key-help.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { countsOf, useVisit } from './use-visit.ts';
import { VisitItems } from './visit-items.tsx';
import styles from './visit-page.module.css';

/** One visit: its questions, to be answered while it is open and to be read after that. */
export function VisitPage({ visitId }: { visitId: number }) {
  const { visits } = useTexts();
  const linkTo = usePageLink();
  const work = useVisit(visitId);
  const [signing, setSigning] = useState(false);
  const [blank, setBlank] = useState(false);
  const [jumps, setJumps] = useState(0);
  const failed = [work.answer, work.attach, work.correct].find(({ isError }) => isError);

  function print(empty: boolean) {
    flushSync(() => setBlank(empty));
    window.print();
  }

  return (
    <QueryGate query={work.visit}>
      {(visit) => {
        const { items, answered, open, no } = countsOf(visit);
        return (
          <>
            <div className={styles.page}>
              <header className={styles.head}>
                <p>
                  <Link to={linkTo('visits')}>{visits.back}</Link>
                </p>
                <h2 className={styles.title}>
                  {visits.heading(visit.no)} <About visit={visit} />
                </h2>
                <div className={styles.bar}>
                  <span role="status" className={styles.progress}>
                    {visits.answered(answered, items)}
                    {no > 0 && ` · ${visits.findings(no)}`}
                  </span>
                  <progress
                    className={styles.line}
                    max={items}
                    value={answered}
                    aria-label={visits.progress}
                  />
                  <Button disabled={open === 0} onClick={() => setJumps(jumps + 1)}>
                    {open === 0 ? visits.allAnswered : visits.nextUnanswered}
                  </Button>
                  <Button onClick={() => print(false)}>{visits.print}</Button>
                  <Button onClick={() => print(true)}>{visits.printBlank}</Button>
                  {visit.signedAt === null ? (
                    <Button type="primary" onClick={() => setSigning(true)}>
                      {visits.sign}
                    </Button>
                  ) : (
                    no > 0 && (
                      <Link
                        to={linkTo('findings', {
                          ...{ company: visit.company, from: visit.date, to: visit.date },
                          text: `${visit.no}/`,
                        })}
                      >
                        {visits.seeFindings}
                      </Link>
                    )
                  )}
                </div>
                {visit.signedAt === null && <KeyHelp />}
                {visit.note !== null && <p className={styles.note}>{visit.note}</p>}
                {failed && <ErrorNotice error={failed.error} />}
              </header>
              <VisitItems visit={visit} work={work} jumps={jumps} />
              {signing && <SignDialog visit={visit} sign={work.sign} onClose={() => setSigning(false)} />}
            </div>
            <PrintSheet visit={visit} blank={blank} />
          </>
        );
      }}
    </QueryGate>
  );
}

function About({ visit }: { visit: VisitView }) {
  const { visits, common } = useTexts();
  const { company, place, where, date, inspectors, openedAt, openedBy, signedAt, signedBy } = visit;
  return (
    <span className={styles.about}>
      {company} · {visits.places[place]} · {where} · {date} · {inspectors.join(common.listComma)}
      <br />
      {signedAt === null || signedBy === null
        ? visits.openedBy(formatMinute(openedAt), openedBy)
        : visits.signedBy(formatMinute(signedAt), signedBy)}
    </span>
  );
}
