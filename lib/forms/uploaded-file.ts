export type UploadedFile = { name: string; bytes: Uint8Array };

const unprintable = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** The file that a form sent; null when none was chosen. */
export async function uploadedFileOf(form: FormData): Promise<UploadedFile | null> {
  const file = form.get("file");
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return null;
  const name = file.name.normalize("NFC").replace(unprintable, "").trim().slice(0, 200);
  return { name: name || "–", bytes: new Uint8Array(await file.arrayBuffer()) };
}
