import { database } from "@/lib/database/client";

/** Ready when the database answers. Says nothing else. */
export async function GET(): Promise<Response> {
  const ready = await database().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Response.json({ ready }, { status: ready ? 200 : 503 });
}
