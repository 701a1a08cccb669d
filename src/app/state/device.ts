/** Where this page is open, as far as it decides how safe the work on this device is. */
export type Device =
  /** Opened from its own icon: the Home Screen or the list of programs. */
  | { readonly kind: 'installed' }
  /** Inside another app, which empties what its pages keep when it likes; `app` is null where it does not say its name. */
  | { readonly kind: 'in-app'; readonly app: string | null; readonly system: 'android' | 'apple' | 'other' }
  /** In a browser on an iPhone or iPad, where what is not opened for seven days is emptied. */
  | { readonly kind: 'apple-mobile'; readonly browser: 'safari' | 'other' }
  | { readonly kind: 'browser' };

/** What a browser says about itself. */
export interface BrowserFacts {
  readonly userAgent: string;
  /** Whether the page has a window of its own, opened from an icon. */
  readonly isStandalone: boolean;
  /** How many fingers the screen can feel; an iPad that says it is a Macintosh is told by it. */
  readonly touchPoints: number;
}

/** Reads where a page is open. An app that passes for a browser in every respect is taken for one. */
export function readDevice({ userAgent, isStandalone, touchPoints }: BrowserFacts): Device {
  // Asked first: an iPhone's Home Screen leaves "Safari" out of the name, as apps do.
  if (isStandalone) return { kind: 'installed' };
  const isApple =
    /\b(iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && touchPoints > 1);
  const system = isApple ? 'apple' : /\bAndroid\b/.test(userAgent) ? 'android' : 'other';
  const named = apps.find(([pattern]) => pattern.test(userAgent));
  if (named) return { kind: 'in-app', app: named[1], system };
  if (/; wv\)/.test(userAgent) || (isApple && !/\bSafari\//.test(userAgent))) {
    return { kind: 'in-app', app: null, system };
  }
  if (!isApple) return { kind: 'browser' };
  const isOther = /\b(CriOS|FxiOS|EdgiOS|OPiOS|OPT|DuckDuckGo)\//.test(userAgent);
  return { kind: 'apple-mobile', browser: isOther ? 'other' : 'safari' };
}

/** Where this page is open. */
export function thisDevice(): Device {
  const { userAgent, maxTouchPoints } = navigator;
  // Only Safari has the second one, and older ones have nothing else.
  const fromHomeScreen = (navigator as { standalone?: boolean }).standalone === true;
  const isStandalone = fromHomeScreen || matchMedia('(display-mode: standalone)').matches;
  return readDevice({ userAgent, isStandalone, touchPoints: maxTouchPoints });
}

// The first that fits: some apps of one house carry the marks of another.
const apps: readonly (readonly [RegExp, string])[] = [
  [/\bInstagram \d/, 'Instagram'],
  [/\bBarcelona \d/, 'Threads'],
  [/MessengerForiOS|Orca-Android|FB_IAB\/MESSENGER/, 'Messenger'],
  [/\b(FBAN|FBAV|FB_IAB)\//, 'Facebook'],
  [/\bLine\//, 'LINE'],
  [/\bMicroMessenger\//, 'WeChat'],
  [/musical_ly|BytedanceWebview|\bTikTok/, 'TikTok'],
  // On Android it stands right behind the number before it.
  [/Snapchat\//, 'Snapchat'],
  [/\bWhatsApp\//, 'WhatsApp'],
  [/\bLinkedInApp\b/, 'LinkedIn'],
  [/\bTwitter(Android| for )/, 'X'],
  [/\[Pinterest\//, 'Pinterest'],
  [/\bTelegram-Android\//, 'Telegram'],
  [/\bOutlook-(iOS|Android)\//, 'Outlook'],
  [/\bGSA\//, 'Google'],
];

/** What kind of thing this device is, as far as its screen and what points at it tell. */
export function thisMachine(): 'phone' | 'tablet' | 'computer' {
  if (!matchMedia('(pointer: coarse)').matches) return 'computer';
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
}
