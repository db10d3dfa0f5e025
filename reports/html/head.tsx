/** @jsxRuntime automatic @jsxImportSource preact */
/** The head of a page that opens with no network and runs nothing but what its policy names. */
export function Head({ policy, title }: { readonly policy: string; readonly title: string }) {
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
    </>
  );
}
