/** One top-up from the idea to the money. */
export function TopUpPage({ id }: { readonly id: string }) {
  return <p>{id}</p>;
}
