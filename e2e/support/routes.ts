import { readdirSync } from "node:fs";
import { join } from "node:path";

const app = join(import.meta.dirname, "../../app");

/** Every page of the application by its address, read from the files of `app/`: "/inquiries/[id]". */
export function listPages(): string[] {
  return listFiles("page.tsx");
}

/** Every route handler by its address. */
export function listRouteHandlers(): string[] {
  return listFiles("route.ts");
}

function listFiles(name: string): string[] {
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .map((file) => addressOf(file))
    .sort();
}

function addressOf(file: string): string {
  const parts = file.split("/").slice(0, -1);
  return `/${parts.filter((part) => !part.startsWith("(")).join("/")}`;
}
