import { t } from '@lingui/core/macro';
import type { LogEvent } from '../../domain/log/event.ts';
import { type DeliverableKey, parseKey } from '../../domain/plan/deliverable-key.ts';
import { reasonOf } from '../../domain/progress/reports/report.ts';
import { formatDay } from './formats.ts';
import { statusWord } from './status-words.ts';

/** What something is that somebody wrote, in a line, and the words in it, so that they can be entered again; empty: none. */
export interface Said {
  readonly what: string;
  readonly words: string;
}

/** What an event says, for whoever reads that it does not count. `nameOf` gives the name of a party. */
export function saidIn(event: LogEvent, nameOf: (party: string) => string): Said {
  switch (event.kind) {
    case 'report': {
      const { body } = event;
      const [place, status, day] = [placeOf(body.key, nameOf), statusWord(body.status), formatDay(body.day)];
      const words = [reasonOf(body), body.narrative].flatMap((text) => text ?? []).join(' ');
      return { what: t`${place}: ${status}, ${day}`, words };
    }
    case 'note': {
      const place = placeOf(event.body.about, nameOf);
      return { what: t`${place}: a note`, words: event.body.text };
    }
    case 'review': {
      const { body } = event;
      const place = placeOf(body.key, nameOf);
      return body.outcome === 'accepted'
        ? { what: t`${place}: an answer that was accepted`, words: '' }
        : { what: t`${place}: an answer that was sent back with a question`, words: body.reason };
    }
    case 'excuse': {
      const name = nameOf(event.body.party);
      const until = formatDay(event.body.until);
      return { what: t`${name}: excused until ${until}`, words: event.body.cause };
    }
    case 'edition': {
      if ('party' in event.body) {
        const name = nameOf(event.body.party);
        return { what: t`${name}: its part of a conference copy`, words: '' };
      }
      const { name } = event.body;
      return { what: t`The conference copy “${name}”`, words: '' };
    }
    case 'contact': {
      const name = nameOf(event.body.party);
      return { what: t`${name}: a person to turn to`, words: '' };
    }
    case 'item':
    case 'publish':
    case 'member':
      return { what: t`Part of an amendment of the plan`, words: '' };
    default:
      return { what: t`An entry about devices or update files`, words: '' };
  }
}

function placeOf(key: DeliverableKey, nameOf: (party: string) => string): string {
  const parts = parseKey(key);
  return parts === null ? key : `${nameOf(parts.party)}, ${parts.activity}`;
}
