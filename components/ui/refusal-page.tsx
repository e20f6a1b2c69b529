/** A page that is not there, or not for this reader, and the way back. */
export function RefusalPage({ title, text, back }: { title: string; text: string; back: string }) {
  return (
    <main className="mx-auto max-w-prose px-4 py-16">
      <h1 className="text-title">{title}</h1>
      <p className="mt-2 text-soft">{text}</p>
      <p className="mt-6">
        <a href="/today">{back}</a>
      </p>
    </main>
  );
}
