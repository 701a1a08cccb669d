import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';

/** A text as a QR code, dark on white on every screen. `label` says what it is, for those who cannot scan it. */
export function QrCode(props: { readonly text: string; readonly label: string }) {
  const { text, label } = props;
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="h-auto w-full max-w-sm bg-white"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
