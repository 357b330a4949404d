/**
 * Every rule of the catalogue with the clauses it stands on, kept apart from the library and the rule files so that each
 * can be held against it. The authority's own demand (OUT-01, RPT-01) is no clause.
 */
const catalogue = `
  OUT-01  D07-3
  OUT-02  D13-一.4
  OUT-03  D07-3 D13-一.4
  OUT-04  D11-10
  OUT-05  D11-10
  CMP-01  D03-8
  CMP-02  D03-8 D03-10
  CMP-03  D07-8(1)
  CMP-04  D07-8(2)
  CMP-05  D15-5
  CMP-06  D14-7.3
  CMP-07  D01-15 D15-16 D15-17 D19-4
  CMP-08  D02-1.3 D02-1.4
  CMP-09  D03-8 D04-19 D17-16
  REP-01  D03-5.2 D03-10
  REP-02  D13-一.6
  REP-03  D13-一.6
  REP-04  D13-一.6
  REP-05  D13-一.6
  REP-06  D13-一.7
  REP-07  D18-4 D01-5
  REP-08  D05-2A(1) D13-二.1
  REP-09  D05-2A(2)
  REP-10  D05-2A(3) D13-二.2
  REP-11  D19-3
  REP-12  D19-2
  REP-13  D01-7.3
  REP-14  D07-4 D13-一.5
  REP-15  D03-5.4 D09-5.1 D10-11 D15-14
  REP-16  D08-5
  REP-17  D08-3
  REP-18  D07-6
  REP-19  D19-2 D19-4
  REP-20  D18-8.4 D07-11
  REP-21  D01-12
  REP-22  D10-8 D13-二.4 D01-6.2 D02-3.2 D18-8.1
  REP-23  D15-11
  REP-24  D07-5
  REP-25  D18-5.1 D07-4 D01-6.1
  REP-26  D15-13
  REP-27  D03-5.4
  HOT-01  D06-6(4)
  HOT-02  D07-2 D13-一.2 D15-6 D17-8
  HOT-03  D15-7
  HOT-04  D16-7
  HOT-05  D16-7
  STF-01  D01-3 D01-4 D17-11
  TMP-01  D14-4.1 D11-9 D17-5
  TMP-02  D15-14
  FEE-01  D03-7 D14-6.2 D06-4(3)
  FEE-02  D03-7.3 D14-6.1
  FEE-03  D11-11 D11-10
  ACT-01  D17-6
  ACT-02  D07-1 D07-9 D11-6 D09-6 D13-一.1
  ACT-03  D11-4 D11-11
  ACT-04  D14-4.3
  ACT-05  D14-5.2
  ACT-06  D09-4.2 D14-5.3 D17-11
  ACT-07  D17-9
  ACT-08  D11-7
  ACT-09  D11-8
  ACT-10  D18-9.2
  ACT-11  D06-4(1)
  CON-01  D17-5
  RPT-01  
  SD-20   山东-20
  SD-21A  山东-21
  SD-21B  山东-21
  SD-28   山东-28
  SD-29A  山东-29
  SD-29B  山东-29
  SD-30   山东-30
  QD-27   青岛-27
  QD-30   青岛-30
  QD-49A  青岛-49
  QD-49B  青岛-49
  QD-51   青岛-51
  QD-58   青岛-58
  LY-25   洛阳-25
  LY-27A  洛阳-27
  LY-27B  洛阳-27
  LY-29   洛阳-29
  LY-37   洛阳-37
  XZ-27   徐州-27
  XZ-33   徐州-33
`;

export const clausesOfRules: ReadonlyMap<string, readonly string[]> = new Map(
  catalogue
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', ...clauses] = line.trim().split(/\s+/);
      return [id, clauses];
    }),
);
