import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { MailSettings } from "./mail-settings";

/** A mail as the server took it: its envelope's recipient, and the message as it came over the line. */
export type TakenMail = { to: string; message: string };

/** What the server answers to a command of the next conversations; "hang up" and "silence" are what networks do. */
export type Answers = Partial<Record<"RCPT" | "DATA" | "message", string>>;

export type TestMailServer = {
  taken: TakenMail[];
  answers: Answers;
  /** Called once a message has come in whole, before it is acknowledged. */
  beforeAcknowledging: () => Promise<void>;
  settings: MailSettings;
  stop(): Promise<void>;
};

/** A mail server on this machine that speaks as much SMTP as one mail needs. */
export async function startTestMailServer(): Promise<TestMailServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    converse(socket, state);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const from = { name: "Northbound", address: "northbound@firm.example" };
  const state: TestMailServer = {
    ...{ taken: [], answers: {}, beforeAcknowledging: async () => undefined },
    settings: { host: "127.0.0.1", port, protection: "local", auth: null, from },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return state;
}

function converse(socket: Socket, state: TestMailServer): void {
  let text = "";
  let to = "";
  let isMessage = false;
  const say = (line: string) => {
    if (line === "hang up") socket.destroy();
    else if (line !== "silence") socket.write(`${line}\r\n`);
  };
  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "QUIT") return void socket.end("221 bye\r\n");
    if (verb === "RCPT") to = /<(.*?)>/.exec(line)?.[1] ?? "";
    if (verb === "STAR") return say("502 no protection here");
    isMessage = verb === "DATA" && !state.answers.DATA;
    say(isMessage ? "354 go on" : ((state.answers as Record<string, string>)[verb] ?? "250 fine"));
  };
  const message = async (body: string) => {
    isMessage = false;
    await state.beforeAcknowledging();
    const answer = state.answers.message ?? "250 taken";
    // A server that hangs up here has the message all the same.
    if (!/^[45]/.test(answer)) state.taken.push({ to, message: body });
    say(answer);
  };
  const read = (): boolean => {
    const end = text.indexOf(isMessage ? "\r\n.\r\n" : "\r\n");
    if (end < 0) return false;
    const piece = text.slice(0, end);
    text = text.slice(end + (isMessage ? 5 : 2));
    if (isMessage) void message(piece);
    else command(piece);
    return true;
  };
  socket.setEncoding("utf8");
  socket.on("data", (chunk: string) => {
    text += chunk;
    while (read());
  });
  say("220 test.example");
}
