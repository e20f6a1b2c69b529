import type { Actor } from "./actor";
import { isSameOrigin } from "./origin";
import { currentActor } from "./session";

const answer = (status: number) => Response.json({}, { status });

/** A route that our own pages' scripts call: 403 from elsewhere, 401 when signed out, else the answer as JSON. */
export async function answerStaff(
  request: Request,
  handle: (actor: Actor) => Promise<unknown>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(403);
  const actor = await currentActor();
  return actor ? Response.json(await handle(actor)) : answer(401);
}
