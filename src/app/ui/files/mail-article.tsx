import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import type { Language } from '../../../domain/plan/text.ts';
import type { FocalPoint } from '../../../domain/progress/contacts/contact.ts';
import { currentLanguage } from '../../text/language.ts';
import { useOpenPart } from '../../state/session.ts';
import { CopyButton } from './copy-button.tsx';

/** A mail to somebody in its language, to be read, copied or opened in a mail program; in a demonstration nobody is written to. */
export function MailArticle(props: {
  readonly heading: string;
  /** What the mail's text is called by whoever hears it. */
  readonly label: string;
  readonly language: Language;
  readonly mail: { readonly subject: string; readonly body: string };
  readonly address: string;
  /** Whom it is addressed to; empty: no focal point with an e-mail address answers about what it asks. */
  readonly to: readonly FocalPoint[];
  /** Said where the mail draft cannot hold all of it; null: it does. */
  readonly shortened: ReactNode | null;
  /** Further buttons. */
  readonly children: ReactNode;
}) {
  const isDemonstration = useOpenPart((open) => open.row.kind === 'explore');
  const heading = useId();
  const { mail } = props;
  const lang = props.language === currentLanguage() ? undefined : props.language;
  return (
    <article className="card space-y-3 p-4" aria-labelledby={heading}>
      <h3 id={heading}>{props.heading}</h3>
      {!isDemonstration && <To to={props.to} />}
      <p lang={lang} className="font-semibold">
        {mail.subject}
      </p>
      {/* A text that scrolls must be reachable by keyboard to be scrolled by it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        lang={lang}
        tabIndex={0}
        role="region"
        aria-label={props.label}
        className="max-h-72 overflow-y-auto whitespace-pre-wrap break-words rounded-lg bg-sunken p-3 text-[0.9375rem]"
      >
        {mail.body}
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <CopyButton text={() => `${mail.subject}\n\n${mail.body}`}>
          <Trans>Copy</Trans>
        </CopyButton>
        {!isDemonstration && (
          <a className="button" href={props.address}>
            <Trans>Mail draft</Trans>
          </a>
        )}
        {props.children}
      </div>
      {!isDemonstration && props.shortened !== null && <p className="hint">{props.shortened}</p>}
    </article>
  );
}

function To({ to }: { readonly to: readonly FocalPoint[] }) {
  const { t } = useLingui();
  const names = to.map(({ body }) => `${body.name} (${body.email ?? ''})`).join(', ');
  return (
    <p className={to.length === 0 ? 'hint' : '[overflow-wrap:anywhere]'}>
      {to.length === 0
        ? t`No focal point with an e-mail address answers about this, so the mail draft is addressed to nobody.`
        : t`To: ${names}`}
    </p>
  );
}
