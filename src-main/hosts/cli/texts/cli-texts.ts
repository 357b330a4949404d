/** Everything the command line says of itself; what it says of rules, issues and errors stands in contract/texts. */
export interface CliTexts {
  readonly columns: {
    readonly company: string;
    readonly rule: string;
    readonly compliant: string;
    readonly violation: string;
    readonly pending: string;
    readonly undeterminable: string;
    readonly notApplicable: string;
    readonly rate: string;
    readonly share: string;
  };
  readonly phases: Readonly<Record<'keeping' | 'reading' | 'storing' | 'checking' | 'writing', string>>;
  readonly sheet: (told: {
    file: string;
    company: string;
    dataset: string;
    rows: number;
    accepted: number;
    updated: number;
    unchanged: number;
    rejected: number;
  }) => string;
  readonly missingColumns: (columns: string) => string;
  readonly moreIssues: (count: number) => string;
  readonly nothingImported: string;
  readonly nothingChecked: string;
  readonly checked: (records: number, judged: number, asOf: string) => string;
  readonly written: (path: string) => string;
  readonly cancelling: string;
  readonly noStatuteRules: (statute: string) => string;
}
