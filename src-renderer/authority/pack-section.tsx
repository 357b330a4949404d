import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import type { PackReading } from '../../src-main/contract/authority.ts';
import { placedProblemText } from '../../src-main/contract/texts/rule-problem.ts';
import { DataTable } from '../components/data-table.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { numberText } from '../components/number-text.ts';
import { Section } from '../components/section.tsx';
import { useHost } from '../engine/engine-context.tsx';
import { download } from '../host/download.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import styles from './authority.module.css';
import { ChangeDialog } from './change-dialog.tsx';

/** Takes rules out as one file, and a reviewed file in, after showing what is wrong with it or what it does. */
export function PackSection() {
  const { authority } = useTexts();
  const { client } = useHost();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<PackReading | null>(null);
  const reading = useMutation({
    mutationFn: async (file: File) => client.authority.readPack({ text: await file.text() }),
    onSuccess: setRead,
  });
  const pack = read?.preview?.pack;
  return (
    <Section
      title={authority.pack}
      note={authority.packNote}
      aside={
        <>
          <ExportPack rules={null} />
          <Button type="primary" loading={reading.isPending} onClick={() => input.current?.click()}>
            {authority.importPack}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".json"
            aria-label={authority.choosePack}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) reading.mutate(file);
              // The same file can be chosen again after it was corrected.
              currentTarget.value = '';
            }}
          />
        </>
      }
    >
      {reading.error !== null && <ErrorNotice error={reading.error} />}
      {read !== null && read.problems.length > 0 && <Problems reading={read} />}
      {read?.preview != null && pack !== undefined && (
        <ChangeDialog
          title={authority.importPack}
          change={{ kind: 'pack', pack }}
          onClose={() => setRead(null)}
        >
          <Parts preview={read.preview} />
        </ChangeDialog>
      )}
    </Section>
  );
}

export function ExportPack({ rules }: { rules: string[] | null }) {
  const { authority } = useTexts();
  const { client } = useHost();
  const exporting = useMutation({
    mutationFn: () => client.authority.exportPack({ rules }),
    onSuccess: ({ fileName, text }) => download(new Blob([text], { type: 'application/json' }), fileName),
  });
  return (
    <Button size={rules === null ? 'middle' : 'small'} onClick={() => exporting.mutate()}>
      {rules === null ? authority.exportAll : authority.exportOne}
    </Button>
  );
}

function Problems({ reading: { problems } }: { reading: PackReading }) {
  const { authority } = useTexts();
  const language = useLanguage();
  return (
    <Alert
      type="error"
      showIcon
      title={authority.packProblems(numberText(problems.length))}
      description={
        <ul className={styles.problems}>
          {problems.map((problem) => {
            const text = placedProblemText(problem, language);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      }
    />
  );
}

function Parts({ preview: { rules, documents } }: { preview: NonNullable<PackReading['preview']> }) {
  const { authority } = useTexts();
  const language = useLanguage();
  const parts = [...documents, ...rules].filter(({ what }) => what !== 'unchanged');
  return (
    <DataTable
      label={authority.pack}
      rows={parts}
      keyOf={({ id, what }) => `${id} ${what}`}
      columns={[
        { title: authority.packPart, cell: ({ id, title }) => `${id} ${title[language]}` },
        { title: authority.packChanges, cell: ({ what }) => authority.packParts[what] },
        { title: authority.whatChanged, cell: ({ changed }) => changed.join(' ') },
      ]}
    />
  );
}
