/** The product's mark and name. */
export function Brand() {
  return (
    <span className="flex items-center gap-2 font-semibold text-lg">
      <Logo />
      Wayfinder
    </span>
  );
}

// A star compass.
function Logo() {
  return (
    <svg viewBox="0 0 64 64" className="h-8 w-8" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round">
        <circle cx="32" cy="32" r="21" opacity=".55" />
        <path d="M32 6v7M32 51v7M6 32h7M51 32h7M13.6 13.6l5 5M45.4 45.4l5 5M50.4 13.6l-5 5M18.6 45.4l-5 5" />
      </g>
      <path d="M32 16l6 16-6 16-6-16z" fill="#f2b84b" />
      <path d="M32 32h6l-6 16-6-16z" fill="currentColor" />
    </svg>
  );
}
