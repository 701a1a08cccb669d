import { expect, test } from 'vitest';
import { chromeLink } from '../../src/app/ui/devices/chrome-link.ts';
import { readDevice } from '../../src/app/state/device.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const macintosh =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
const androidView = (build: string) =>
  `Mozilla/5.0 (Linux; Android 14; ${build}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/122.0.6261.88 Mobile Safari/537.36`;

const read = (userAgent: string, touchPoints = 5) =>
  readDevice({ userAgent, isStandalone: false, touchPoints });

test.each([
  ['Facebook', `${androidView('SM-A146U Build/UP1A.231005.007')} [FB_IAB/FB4A;FBAV/453.0.0.40.107;]`],
  ['Messenger', `${androidView('Pixel 8 Build/AP2A.240805.005')} [FB_IAB/Orca-Android;FBAV/478.0.0.43.115;]`],
  [
    'Instagram',
    `${androidView('Pixel 8 Build/AP2A.240805.005')} Instagram 339.0.0.30.105 Android (34/14; 420dpi)`,
  ],
  ['LINE', `${androidView('SO-53C Build/64.1.F.2.139')} Line/14.10.0/IAB`],
  [
    'WeChat',
    `${androidView('SM-S9080 Build/UP1A.231005.007')} XWEB/1220089 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003137) WeChat/arm64`,
  ],
  [
    'TikTok',
    `${androidView('SM-A536B Build/TP1A.220624.014')} musical_ly_2023405030 JsSdk/1.0 BytedanceWebview/d8a21c6`,
  ],
  [
    'Snapchat',
    `${androidView('SM-G970U Build/RP1A.200720.012')}Snapchat/11.11.0.72 (SM-G970U; Android 11#G970U)`,
  ],
  ['WhatsApp', `${androidView('Pixel 8 Build/AP2A')} WhatsApp/2.24`],
  ['LinkedIn', `${androidView('SM-A176U Build/BP2A.250605.031')} [LinkedInApp]/2.312.70`],
  [
    'Outlook',
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36 Outlook-Android/2.0',
  ],
  [null, androidView('moto g play Build/S3SGS32.39-181')],
])('an Android app is told from a browser: %s', (app, userAgent) => {
  expect(read(userAgent)).toEqual({ kind: 'in-app', app, system: 'android' });
});

test.each([
  [
    'Facebook',
    `${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/500.0.0.42.108;FBDV/iPhone14,2;FBSV/18.6;FBLC/nb_NO;FBOP/5]`,
  ],
  ['Messenger', `${iphone} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/470.0.0.40.98;FBDV/iPhone15,3]`],
  [
    'Instagram',
    `${iphone} Mobile/15E148 Instagram 339.0.3.12.91 (iPhone15,2; iOS 17_5; fr_CA; fr; scale=3.00; 1179x2556; 624498154)`,
  ],
  ['LINE', `${iphone} Mobile/15E148 Safari Line/14.10.0`],
  ['WeChat', `${iphone} Mobile/15E148 MicroMessenger/8.0.43(0x18002b2c) NetType/WIFI Language/zh_CN`],
  ['TikTok', `${iphone} Mobile/15E148 BytedanceWebview/d8a21c6 musical_ly_32.5.0 JsSdk/2.0 NetType/WIFI`],
  ['Snapchat', `${iphone} Version/15.3 Mobile/15E148 Snapchat/11.64.0.38 (like Safari/8612.4.9.0.3, panda)`],
  ['LinkedIn', `${iphone} Mobile/15E148 Safari/604.1 [LinkedInApp]/9.78.4909`],
  ['Google', `${iphone} GSA/310.0.622747137 Mobile/15E148 Safari/604.1`],
  ['Outlook', `${iphone} Mobile/15E148 Outlook-iOS/4.2531.0`],
  // The window of an app that does not say its name, as Gmail opens it.
  [null, `${iphone} Mobile/15E148`],
])('an iPhone app is told from a browser: %s', (app, userAgent) => {
  expect(read(userAgent)).toEqual({ kind: 'in-app', app, system: 'apple' });
});

test('WeChat on a computer is no browser either', () => {
  const userAgent =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13)';
  expect(read(userAgent, 0)).toEqual({ kind: 'in-app', app: 'WeChat', system: 'other' });
});

test.each([
  ['safari', `${iphone} Version/17.5 Mobile/15E148 Safari/604.1`],
  [
    'safari',
    'Mozilla/5.0 (iPad; CPU OS 12_5_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1',
  ],
  ['safari', macintosh],
  ['other', `${iphone} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`],
  ['other', `${iphone} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`],
  ['other', `${iphone} Version/17.0 EdgiOS/126.0.2592.56 Mobile/15E148 Safari/605.1.15`],
])('a browser on an iPhone or iPad is one that empties itself: %s', (browser, userAgent) => {
  expect(read(userAgent)).toEqual({ kind: 'apple-mobile', browser });
});

test.each([
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    5,
  ],
  [
    'Samsung Internet',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    5,
  ],
  ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0', 5],
  [
    'Edge on a touch screen',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    10,
  ],
  ['Safari on a Mac', macintosh, 0],
])('%s is a browser', (_, userAgent, touchPoints) => {
  expect(read(userAgent, touchPoints)).toEqual({ kind: 'browser' });
});

test('whatever was opened from an icon of its own is installed, on an iPhone too, which leaves Safari out', () => {
  const facts = { userAgent: `${iphone} Mobile/15E148`, isStandalone: true, touchPoints: 5 };
  expect(readDevice(facts)).toEqual({ kind: 'installed' });
});

test('the link to Chrome holds the whole address, with what stands after the # before Android’s own part', () => {
  expect(chromeLink('https://oco.example/plan/?a=1#/overview?period=2026')).toBe(
    'intent://oco.example/plan/?a=1#/overview?period=2026#Intent;scheme=https;package=com.android.chrome;end',
  );
  expect(chromeLink('http://localhost:4173/')).toBe(
    'intent://localhost:4173/#Intent;scheme=http;package=com.android.chrome;end',
  );
});
