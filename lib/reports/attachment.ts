/** How a browser is told the name of a file, by RFC 6266: plain letters for old ones, the true name for all others. */
export function attachmentNamed(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "-");
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** A file as the answer to a request. */
export function fileAnswer(file: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }): Response {
  return new Response(file.bytes, {
    headers: {
      "content-type": file.type,
      "content-disposition": attachmentNamed(file.name),
      "cache-control": "private, no-store",
    },
  });
}

/** A file that is read while it is sent. */
export function streamAnswer(file: { name: string; type: string; bytes: number; body: BodyInit }): Response {
  return new Response(file.body, {
    headers: {
      "content-type": file.type,
      "content-length": String(file.bytes),
      "content-disposition": attachmentNamed(file.name),
      "cache-control": "private, no-store",
    },
  });
}

/** A CSV file as the answer to a request. */
export function csvAnswer({ name, text }: { name: string; text: string }): Response {
  return fileAnswer({ name, type: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) });
}
