import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useState } from 'react';
import { addressHere, readAddress, writeAddress } from '../../../state/address.ts';
import { useOpenSession } from '../../../state/session.ts';

/** The web address that invitations and replies lead to, entered once for the organisation. */
export function AddressField({ onChange }: { readonly onChange: () => void }) {
  const { t } = useLingui();
  const { store } = useOpenSession();
  const [kept, setKept] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void readAddress(store).then((read) => {
      if (!isCurrent || !read.ok) return;
      setKept(read.value);
      if (read.value === null) setTyped(addressHere());
    });
    return () => {
      isCurrent = false;
    };
  }, [store]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed === null) return;
    const written = await writeAddress(store, typed);
    const isKept = written.ok && written.value;
    setIsWrong(!isKept);
    if (!isKept) return;
    const read = await readAddress(store);
    if (read.ok) setKept(read.value);
    setTyped(null);
    onChange();
  };
  if (typed === null) {
    return (
      kept !== null && (
        <div className="flex flex-wrap items-baseline gap-x-3">
          <p className="min-w-0 [overflow-wrap:anywhere]">{t`Invitations lead to ${kept}`}</p>
          <button type="button" className="button button-quiet" onClick={() => setTyped(kept)}>
            <Trans>Change the address</Trans>
          </button>
        </div>
      )
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="max-w-prose space-y-2">
      <label htmlFor="wayfinder-address" className="label mb-0">
        <Trans>The web address at which your members open Wayfinder</Trans>
      </label>
      <p id="wayfinder-address-hint" className="hint">
        <Trans>
          Invitations and replies become links to it. Choose one that the organisation keeps: what people
          enter stays with the address. Without one, an invitation is a file or a text.
        </Trans>
      </p>
      {isWrong && (
        <p id="wayfinder-address-problem" className="font-semibold text-warn">
          <Trans>This is no web address. It begins with https:// and has no spaces.</Trans>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <input
          id="wayfinder-address"
          type="url"
          className="field w-auto! min-w-0 grow basis-64"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'wayfinder-address-problem' : 'wayfinder-address-hint'}
          onChange={(event) => {
            setTyped(event.target.value);
            setIsWrong(false);
          }}
        />
        <button type="submit" className="button">
          <Trans>Keep this address</Trans>
        </button>
      </div>
    </form>
  );
}
