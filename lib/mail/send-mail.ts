import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { type MailOutcome, type MailPhase, outcomeOfError } from "./mail-outcome";
import type { MailSettings } from "./mail-settings";

/** A mail to one person, as text. */
export type Mail = {
  to: string;
  /** The same at every attempt, so that a mailbox that got it twice can show it once. */
  id: string;
  language: string;
  subject: string;
  text: string;
  attachment: { name: string; type: string; bytes: Uint8Array } | null;
};

/** Hands a mail to the firm's mail server and says what became of it; nothing is tried again here. */
export async function sendMail(settings: MailSettings, mail: Mail): Promise<MailOutcome> {
  let phase: MailPhase = "before-message";
  const message = await composeMail(settings, mail);
  // Read only once the server has said that it waits for the message.
  const body = readOnce(message, () => {
    phase = "message";
  });
  const connection = new SMTPConnection(connectionOptions(settings));
  const envelope = { from: settings.from.address, to: [mail.to] };
  const broken = new Promise<never>((_, reject) => connection.on("error", reject));
  broken.catch(() => undefined);
  const step = (act: (done: Done) => void) => Promise.race([broken, settled(act)]);
  try {
    await step((done) => connection.connect(done));
    const { auth } = settings;
    if (auth) await step((done) => connection.login({ credentials: auth }, done));
    await step((done) => connection.send(envelope, body, done));
    connection.quit();
    return { kind: "sent" };
  } catch (error) {
    connection.close();
    return outcomeOfError(error, phase);
  }
}

type Done = (error?: Error | null) => void;

function settled(act: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => act((error) => (error ? reject(error) : resolve())));
}

function connectionOptions({ host, port, protection }: MailSettings) {
  return {
    ...{ host, port },
    secure: protection === "tls",
    requireTLS: protection === "starttls",
    // Mail servers on the same machine offer certificates that nobody signed.
    ignoreTLS: protection === "local",
    tls: { minVersion: "TLSv1.2" as const },
    ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
  };
}

function composeMail({ from }: MailSettings, mail: Mail): Promise<Buffer> {
  const { to, id, language, subject, text, attachment } = mail;
  const composer = new MailComposer({
    ...{ from, to: { name: "", address: to }, subject, text },
    messageId: `<${id}@${from.address.split("@")[1]}>`,
    // Answering machines leave it alone.
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
    attachments: attachment
      ? [{ filename: attachment.name, contentType: attachment.type, content: Buffer.from(attachment.bytes) }]
      : [],
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return composer.compile().build();
}

function readOnce(bytes: Buffer, onRead: () => void): Readable {
  return new Readable({
    read() {
      onRead();
      this.push(bytes);
      this.push(null);
    },
  });
}
