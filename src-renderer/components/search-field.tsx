import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import styles from './search-field.module.css';

/** So long nothing must have been typed before it is searched for. */
const PAUSE_MS = 250;
const LONGEST = 100;

/** What a page searches for, named by `label`; `/` leads here from anywhere on the page. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { common } = useTexts();
  const [typed, setTyped] = useState(value ?? '');
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;

  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value ?? '');
  }, [value]);

  useEffect(() => {
    const wanted = typed.trim() || null;
    if (wanted === told.current) return;
    const timer = setTimeout(() => {
      told.current = wanted;
      tell.current(wanted);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <Input
      data-search
      className={styles.text ?? ''}
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return;
        event.stopPropagation();
        setTyped('');
      }}
      maxLength={LONGEST}
      placeholder={label}
      aria-label={label}
      title={common.searchHint}
      prefix={<SearchOutlined aria-hidden="true" />}
      suffix={<kbd className={styles.key}>/</kbd>}
    />
  );
}
