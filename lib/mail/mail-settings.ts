import { SetupProblem } from "@/lib/database/setup-problem";

/** How mail leaves the house. */
export type MailSettings = {
  host: string;
  port: number;
  /** "tls" from the first byte, "starttls" before anything else is said, or "local": it never leaves this machine. */
  protection: "tls" | "starttls" | "local";
  auth: { user: string; pass: string } | null;
  from: { name: string; address: string };
};

type Environment = Record<string, string | undefined>;

/** What SMTP_URL and MAIL_FROM say; null where mail is not set up. */
export function readMailSettings(environment: Environment = process.env): MailSettings | null {
  const address = environment.SMTP_URL;
  if (!address) return null;
  const url = parseSmtpUrl(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isTls = url.protocol === "smtps:";
  const protection = isTls ? "tls" : isLocal(host) ? "local" : "starttls";
  const port = Number(url.port) || (isTls ? 465 : isLocal(host) ? 25 : 587);
  const auth = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : null;
  return { host, port, protection, auth, from: readSender(environment.MAIL_FROM) };
}

// The address may hold a password, so the message never repeats it. Parameters could switch the protection off.
function parseSmtpUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSmtp = url?.protocol === "smtp:" || url?.protocol === "smtps:";
  const isPlain = url && (url.pathname === "" || url.pathname === "/") && !url.search && !url.hash;
  if (url && isSmtp && url.hostname && isPlain && canDecode(url)) return url;
  throw new SetupProblem(
    "SMTP_URL is not the address of a mail server: it should read smtp://user:password@mail.example.ca:587 or smtps://…, without parameters.",
  );
}

function canDecode({ username, password }: URL): boolean {
  try {
    return decodeURIComponent(username + password) !== null;
  } catch {
    return false;
  }
}

function isLocal(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function readSender(text: string | undefined): MailSettings["from"] {
  const match = /^(?:([^<>"]*?)\s*<)?([^\s<>@",;]+@[^\s<>@",;]+?)(>?)$/.exec(text?.trim() ?? "");
  const [, name, address, closed] = match ?? [];
  if (address && (name !== undefined) === (closed === ">")) return { name: name?.trim() ?? "", address };
  throw new SetupProblem(
    "MAIL_FROM must be the address that mail comes from, such as Northbound <northbound@example.ca>, when SMTP_URL is set.",
  );
}
