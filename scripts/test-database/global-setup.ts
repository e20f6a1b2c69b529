import type { TestProject } from "vitest/node";
import { startThrowawayDatabase } from "@/lib/database/embedded/throwaway-database";
import { prepareTemplate, templateName } from "./template";

declare module "vitest" {
  export interface ProvidedContext {
    databaseEnvironment: Record<string, string>;
  }
}

/** One throw-away cluster for the whole run, with one migrated database that every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startThrowawayDatabase();
  try {
    await prepareTemplate(cluster);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide("databaseEnvironment", cluster.environmentFor(templateName));
  return cluster.stop;
}
