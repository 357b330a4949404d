import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { DroppedFile } from '../../host/host.ts';
import { accepted, chosenFiles } from './dropped-files.ts';

/** Opens the chooser for files, or for a folder with all tables in it. */
export function FileButton({
  folder = false,
  type = 'default',
  disabled = false,
  onChoose,
  children,
}: {
  folder?: boolean;
  type?: NonNullable<ButtonProps['type']>;
  disabled?: boolean;
  onChoose: (files: DroppedFile[]) => void;
  children: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type={type} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...(folder ? { webkitdirectory: '' } : { accept: accepted })}
        onChange={({ currentTarget }) => {
          onChoose(chosenFiles(currentTarget.files ?? []));
          // The same files can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
