/** What tells names of one client apart stands at their end, so a long one is shortened in its middle. */
const END_LENGTH = 9;

/** A name in one line; the whole of it is in its title. */
export function LongName({ of }: { readonly of: string }) {
  const letters = [...of];
  const short = letters.length <= END_LENGTH * 2;
  return (
    <span className="long-name" title={of}>
      <span className="start">{short ? of : letters.slice(0, -END_LENGTH).join('')}</span>
      {!short && <span className="end">{letters.slice(-END_LENGTH).join('')}</span>}
    </span>
  );
}
