import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { offerFiles, offerText, useIncoming } from '../../../state/incoming.ts';
import { IncomingItem } from './incoming-item.tsx';

/** The ways in: files, any number at once, and pasted text. Each is looked at first and stored only when that is asked for. */
export function ReceiveCard() {
  const { t } = useLingui();
  const heading = useId();
  const field = useId();
  const [text, setText] = useState('');
  const items = useIncoming((state) => state.items);
  const paste = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void offerText(text);
    setText('');
  };
  return (
    <section aria-labelledby={heading} className="card space-y-4 p-5">
      <h2 id={heading} className="text-lg">
        <Trans>Receive</Trans>
      </h2>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label className="button relative focus-within:outline-3 focus-within:outline-[var(--color-focus)]">
          <Trans>Choose update files</Trans>
          <input
            type="file"
            multiple
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void offerFiles(files);
            }}
          />
        </label>
        <p className="hint">
          <Trans>Or drop them anywhere on this page.</Trans>
        </p>
      </div>
      <form onSubmit={paste} className="space-y-2">
        <label htmlFor={field} className="label">
          <Trans>Or paste the message, all of it</Trans>
        </label>
        <textarea
          id={field}
          className="field"
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button">
          <Trans>Look at it</Trans>
        </button>
      </form>
      {items.length > 0 && (
        <ul className="space-y-3" aria-label={t`What came in`}>
          {items.map((item) => (
            <li key={item.id}>
              <IncomingItem item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
