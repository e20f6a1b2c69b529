import { readServeSettings, type ServeSettings } from "@/lib/env";
import { readMailSettings } from "@/lib/mail/mail-settings";
import { announce } from "./serve/announce";
import { bringUpDatabase } from "./serve/database";
import { requireFreePort, serveApplication } from "./serve/http-server";
import { startScheduleTimer } from "./serve/schedule-timer";
import { sendScheduled } from "./serve/send-scheduled";
import { type Stopping, stopInOrder } from "./serve/stop-in-order";
import { ensureBuild } from "./setup/build.js";
import { ensureGeneratedClient } from "./setup/generated-client.js";

/** From an installed checkout to a firm that answers. */
export async function serve(args: string[]): Promise<void> {
  const settings = readServeSettings(args);
  // Said now rather than when the first mail is due.
  readMailSettings();
  Object.assign(process.env, {
    NORTHBOUND_URL: settings.origin,
    NEXTAUTH_URL: settings.origin,
  });
  const stopping = stopInOrder();
  const database = await bringUpDatabase(settings);
  stopping.first(() => database.stop());
  void database.lost.then(() => {
    console.error("The lock of this database was lost, so that another process may take it; stopping.");
    return stopping.stop(1);
  });
  try {
    await serveFirm(settings, stopping);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serveFirm(settings: ServeSettings, stopping: Stopping): Promise<void> {
  await requireFreePort(settings);
  await ensureGeneratedClient();
  await ensureBuild();
  // Only now, because it needs the generated client.
  const { seedFirm } = await import("./serve/seed-firm");
  const signIns = await seedFirm(settings.firm);
  const { settleAbandonedExports } = await import("@/lib/exports/mutations");
  await settleAbandonedExports();
  const application = await serveApplication(settings);
  const timer = startScheduleTimer(sendScheduled);
  stopping.first(timer.stop);
  stopping.first(application.drain);
  announce(settings, signIns);
}
