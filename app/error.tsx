"use client";

/** Shown when a page fails. Both languages, because what failed may be the language itself. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="mx-auto max-w-prose px-4 py-16">
      <h1 className="text-title">
        Something went wrong on our side · Une erreur s’est produite de notre côté
      </h1>
      <p className="mt-2">
        Nothing was half saved. Try again. If it happens again, give the office manager this number:{" "}
        {error.digest}
      </p>
      <p className="mt-2" lang="fr">
        Rien n’a été enregistré à moitié. Réessayez. Si cela se reproduit, donnez ce numéro à la direction :{" "}
        {error.digest}
      </p>
      <button type="button" onClick={reset} className="mt-6 underline">
        Try again · Réessayer
      </button>
    </main>
  );
}
