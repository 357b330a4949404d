import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { DocumentView } from '../../src-main/contract/library-view.ts';
import type { DocumentLevel } from '../../src-main/contract/rules.ts';
import { useTexts } from '../texts/texts.ts';
import { ChangeDialog, Labelled } from './change-dialog.tsx';

const levels: readonly DocumentLevel[] = ['commitment', 'authority'];

/** Makes a company's promise the authority's own standard, or lets it be a promise again. */
export function LevelButton({ document }: { document: DocumentView }) {
  const { authority } = useTexts();
  const [open, setOpen] = useState(false);
  const [level, setLevel] = useState<DocumentLevel>(document.level);
  if (document.level === 'statute' || document.alwaysBinds) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {authority.raise}
      </Button>
      {open && (
        <ChangeDialog
          title={authority.raiseOf(document.id)}
          change={level === document.level ? null : { kind: 'level', document: document.id, level }}
          onClose={() => setOpen(false)}
        >
          <Labelled label={authority.level}>
            {(id) => (
              <Radio.Group
                id={id}
                value={level}
                onChange={({ target }) => setLevel(target.value)}
                options={levels.map((one) => ({ value: one, label: authority.levels[one] }))}
              />
            )}
          </Labelled>
        </ChangeDialog>
      )}
    </>
  );
}
