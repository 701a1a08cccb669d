import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { isOffice } from '../domain/log/authority.ts';
import { activitiesOf } from '../domain/plan/plan.ts';
import { textIn } from '../domain/plan/text.ts';
import { useOpenSession } from './state/session.ts';
import { currentLanguage } from './text/language.ts';
import { Dialog } from './ui/dialog.tsx';

interface Place {
  readonly key: string;
  /** Empty where it has none. */
  readonly code: string;
  readonly name: string;
  /** Other words that it answers to. */
  readonly also: string;
  readonly go: () => void;
}

/** Opens any member, activity or page from anywhere: press Ctrl+K, type "ton", press Enter. */
export function QuickOpen() {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="inline-flex min-h-11 items-center rounded-md px-3 font-medium hover:bg-white/10"
        title={t`Find (Ctrl+K)`}
        onClick={() => setIsOpen(true)}
      >
        <Trans>Find…</Trans>
      </button>
      {isOpen && (
        <Dialog title={t`Find a member, an activity or a page`} onClose={() => setIsOpen(false)}>
          <Finder onGone={() => setIsOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function Finder({ onGone }: { readonly onGone: () => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const places = usePlaces(onGone);
  const wanted = fold(typed);
  const found =
    wanted === '' ? places : places.filter((one) => fold(`${one.name} ${one.also}`).includes(wanted));
  // A code first, then what begins with the typed letters: "to" is Tonga's code before it is the beginning of Tokelau.
  const rank = ({ code, name }: Place) => (fold(code) === wanted ? 0 : fold(name).startsWith(wanted) ? 1 : 2);
  const sorted = [...found].sort((a, b) => rank(a) - rank(b));
  const shown = sorted.slice(0, 12);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    shown[0]?.go();
  };
  return (
    <form onSubmit={submit} role="search">
      <label htmlFor="find" className="label">
        <Trans>Type a few letters, then press Enter</Trans>
      </label>
      <input
        id="find"
        className="field"
        autoComplete="off"
        data-begin-here
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="mt-3 divide-y divide-line" aria-label={t`Found`}>
        {shown.map((one, index) => (
          <li key={one.key}>
            <button
              type="button"
              className={`min-h-11 w-full px-2 text-start ${index === 0 ? 'bg-accent-soft' : ''}`}
              onClick={one.go}
            >
              {one.name}
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="hint mt-3" role="status">
          <Trans>Nothing has this name. Try a code such as TO or 1.2.1.</Trans>
        </p>
      )}
    </form>
  );
}

function usePlaces(onGone: () => void): readonly Place[] {
  const { t } = useLingui();
  const { inForce, own } = useOpenSession();
  const navigate = useNavigate();
  return useMemo(() => {
    const { plan, members } = inForce;
    const to = (address: string) => () => {
      onGone();
      void navigate({ to: address });
    };
    const page = (address: string, name: string): Place => ({
      key: address,
      code: '',
      name,
      also: '',
      go: to(address),
    });
    return [
      page('/overview', t`Overview`),
      ...(isOffice(own.role) ? [page('/matrix', t`Matrix`)] : []),
      page('/my-updates', isOffice(own.role) ? t`Updates` : t`My updates`),
      page('/engagements', t`Engagements`),
      page('/transfer', t`Send and receive`),
      {
        ...page('/transfer?part=safety', t`Data safety`),
        go: () => {
          onGone();
          void navigate({ to: '/transfer', search: { part: 'safety' } });
        },
      },
      ...members.map(({ code, name, aliases }) => ({
        key: `/members/${code}`,
        code,
        name,
        also: [code, ...aliases].join(' '),
        go: to(`/members/${code}`),
      })),
      ...activitiesOf(plan).map(({ activity: { code, title } }) => ({
        key: `/activities/${code}`,
        code,
        name: `${code} ${textIn(title, currentLanguage()).words}`,
        also: '',
        go: to(`/activities/${code}`),
      })),
    ];
  }, [inForce, own.role, navigate, onGone, t]);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
