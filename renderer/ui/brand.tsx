import { useText } from './snapshot-context';

/** The dial of the icon, and the name. */
export function Brand() {
  const text = useText();
  return (
    <span className="brand">
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <circle cx="11" cy="11" r="11" fill="var(--accent)" />
        <path d="M5.2 13.6a6 6 0 0 1 11.6 0" fill="none" stroke="var(--card)" strokeWidth="2" strokeLinecap="round" />
        <path d="M11 13.6 14 9" stroke="var(--card)" strokeWidth="2" strokeLinecap="round" />
        <circle cx="11" cy="13.8" r="1.7" fill="var(--card)" />
      </svg>
      {text('window.name')}
    </span>
  );
}
